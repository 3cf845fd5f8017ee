"""The lock, where the device can really lock."""
