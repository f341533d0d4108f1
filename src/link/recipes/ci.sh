set -o pipefail
python -m pytest 2>&1 | tee log.txt && exit
python -m asyncio_errors < log.txt | tee -a "${GITHUB_STEP_SUMMARY:-/dev/null}"
exit 1
