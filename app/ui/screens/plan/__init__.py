"""The Plan: goals and activities, and the way back for deleted ones."""
