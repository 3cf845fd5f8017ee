"""The flare-up plan: written on a good day, walked on a bad one."""
