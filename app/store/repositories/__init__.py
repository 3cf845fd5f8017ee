"""One repository for each noun, inside one transaction."""
