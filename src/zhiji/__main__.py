"""`python -m zhiji`: the command line without its installed script."""

from zhiji.cli import main

raise SystemExit(main())
