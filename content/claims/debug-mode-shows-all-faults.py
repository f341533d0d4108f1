import os
import subprocess
import sys

FAULTS = {
    "slow step": "async def main(): time.sleep(0.15)\nasyncio.run(main())",
    "unclosed loop": "asyncio.new_event_loop()",
    "unclosed transport": """async def main():
    server = await asyncio.start_server(print, "127.0.0.1", 0)
    await asyncio.open_connection(*server.sockets[0].getsockname())
asyncio.run(main())""",
    "missing await": "async def main(): asyncio.sleep(0)\nasyncio.run(main())",
}
OPTIONS = {
    "no option": [],
    "PYTHONASYNCIODEBUG": [],
    "-X dev": ["-X", "dev"],
    "-W default": ["-W", "default"],
}
for fault, program in FAULTS.items():
    shown = []
    for name, options in OPTIONS.items():
        env = os.environ | {"PYTHONASYNCIODEBUG": "1" if name.startswith("PY") else ""}
        command = [sys.executable, *options, "-c", f"import asyncio, time\n{program}"]
        if subprocess.run(command, env=env, capture_output=True).stderr:
            shown.append(name)
    print(f"{fault}: {', '.join(shown)}")
