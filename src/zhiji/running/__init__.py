"""How the office is started, watched and stopped: database server, web server, worker, demonstration."""
