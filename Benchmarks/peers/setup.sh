#!/bin/sh
# Makes the two environments of the peers beside this script, in .envs.
# PYTHON names the interpreter; the pinned versions were chosen for Python 3.11.
set -eu
cd "$(dirname "$0")"
python=${PYTHON:-python3}

make_environment() {
  "$python" -m venv --clear ".envs/$1"
  # Ready-made packages only: a peer built here with other flags would not be the published one.
  ".envs/$1/bin/python" -m pip install --quiet --disable-pip-version-check \
    --only-binary :all: --requirement "$2"
}

make_environment newest requirements.txt
make_environment older requirements-older.txt
"$python" peers.py solvers
