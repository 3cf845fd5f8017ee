# Every target sets up what it needs by itself; .ci/setup.py says what it does.
PYTHON ?= python3
SETUP := $(PYTHON) .ci/setup.py

.PHONY: help run test check shots bench web locks clean
.DEFAULT_GOAL := help

help: # list the targets
	@grep -E '^[a-z]+: #' Makefile | sed 's/: #/ -/'
run: # open the patient's app (ARGS="--port 8000" and so on are passed on)
	@$(SETUP) run $(ARGS)
test: # run every test, the browser journeys included
	@$(SETUP) test $(ARGS)
check: # formatting, types, import rules, content and unit tests, in under a minute
	@$(SETUP) check
shots: # write a picture of every screen
	@$(SETUP) shots $(ARGS)
bench: # measure, and print one table
	@$(SETUP) bench $(ARGS)
web: # build the offline web app into dist/web
	@$(SETUP) web $(ARGS)
locks: # write the lock files anew from pyproject.toml
	@$(SETUP) locks
clean: # remove what can be made again; .venv and the diary stay
	@$(SETUP) clean
