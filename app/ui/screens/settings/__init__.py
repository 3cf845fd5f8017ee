"""How the patient wants the app to be."""
