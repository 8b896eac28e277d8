"""What each part of the command line takes and says. Nothing heavy is loaded here."""
