"""Tips: pages to read about parts of life with a sore back."""
