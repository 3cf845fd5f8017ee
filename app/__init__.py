"""BackSkills: self-management of long-lasting low back pain."""

__version__ = "0.1.0"
