#!/bin/bash
# parallel.sh IN OUT N - the same with GNU parallel: N shards, on this machine or, with PARALLEL="--sshloginfile hosts" and
# a shared disk, on several. Run it again to go on after a failure: parallel repeats the shards that failed, and these
# do what is missing.
set -u
in=$1 out=$2 n=$3
mkdir -p "$out"
# shellcheck disable=SC2086
seq "$n" | parallel --joblog "$out/.parallel.log" --resume-failed -j "${JOBS:-$(nproc)}" \
	"${FEITEN:-feiten}" extract -j 1 --shard "{}/$n" --resume --progress none ${FEITEN_OPTIONS:-} -o "$out" "$in"
