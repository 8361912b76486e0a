#!/usr/bin/env bash
# A Slurm cluster of one node on this machine, for trying job arrays: `slurm-here.sh start DIR` and
# `slurm-here.sh stop DIR`. Everything it writes is in DIR (configuration, key, logs, state).
# Runs as root, also in a container without systemd and without control groups.
set -euo pipefail

usage() { echo "usage: slurm-here.sh start|stop DIR" >&2; exit 2; }
[ $# = 2 ] || usage
action=$1
mkdir -p "$2"
dir=$(cd "$2" && pwd)
export SLURM_CONF="$dir/slurm.conf"

install() {
  command -v slurmctld >/dev/null && command -v slurmd >/dev/null && command -v munged >/dev/null &&
    return
  echo "installing slurm-wlm and munge" >&2
  apt-get update -qq
  # No service may start by itself: these daemons are ours, with a configuration of our own.
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    slurm-wlm munge >"$dir/apt.log" 2>&1 || { tail "$dir/apt.log" >&2; exit 1; }
}

configure() {
  local host
  host=$(hostname -s)
  chmod 700 "$dir"
  mkdir -p "$dir/state" "$dir/spool" "$dir/log"
  head -c 1024 /dev/urandom >"$dir/munge.key"
  chmod 400 "$dir/munge.key"
  # linuxproc and task/none: no control groups, which a container seldom has.
  cat >"$SLURM_CONF" <<CONF
ClusterName=here
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=16817
SlurmdPort=16818
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$dir/munge.socket
CredType=cred/munge
StateSaveLocation=$dir/state
SlurmdSpoolDir=$dir/spool
SlurmctldPidFile=$dir/slurmctld.pid
SlurmdPidFile=$dir/slurmd.pid
SlurmctldLogFile=$dir/log/slurmctld.log
SlurmdLogFile=$dir/log/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
ReturnToService=2
JobRequeue=0
SchedulerParameters=sched_interval=1,sched_min_interval=100000
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=here Nodes=ALL Default=YES MaxTime=INFINITE State=UP
CONF
  # Read even where no plugin uses control groups.
  echo "CgroupAutomount=no" >"$dir/cgroup.conf"
}

start() {
  install
  configure
  munged --force --key-file="$dir/munge.key" --socket="$dir/munge.socket" \
    --pid-file="$dir/munged.pid" --log-file="$dir/log/munged.log" --seed-file="$dir/munge.seed"
  slurmctld -c -f "$SLURM_CONF"
  slurmd -c -f "$SLURM_CONF"
  for _ in $(seq 100); do
    [ "$(sinfo --noheader --format=%T 2>/dev/null)" = idle ] && { echo "$SLURM_CONF"; return; }
    sleep 0.2
  done
  echo "the node did not come up; see $dir/log" >&2
  tail -n 20 "$dir"/log/*.log >&2
  stop
  exit 1
}

stop() {
  for daemon in slurmd slurmctld munged; do
    [ -f "$dir/$daemon.pid" ] || continue
    pid=$(cat "$dir/$daemon.pid")
    kill "$pid" 2>/dev/null || true
    for _ in $(seq 50); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
  done
}

case $action in
  start) start ;;
  stop) stop ;;
  *) usage ;;
esac
