"""Goals: made question by question, worked on step by step, looked back at."""
