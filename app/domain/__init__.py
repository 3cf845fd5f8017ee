"""The rules of the programme, in the words of the clinic; pure, standard library only."""
