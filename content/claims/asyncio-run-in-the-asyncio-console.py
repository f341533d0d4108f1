import subprocess
import sys

INPUT = """
async def brew(drink): return "brewed " + drink

print("await:", await brew("tea"))
call = brew("cake")
asyncio.run(call)
call.close()
"""
console = [sys.executable, "-m", "asyncio"]
done = subprocess.run(console, input=INPUT, capture_output=True, text=True)
print(done.stdout[done.stdout.index("await:") :].splitlines()[0])
print("asyncio.run:", "refused" if "running event loop" in done.stderr else "works")
