import ast
import asyncio

CELL = """
async def load(item):
    await asyncio.sleep(0.01)
    return f"{item} loaded"

print(await load("tea"))
"""


async def kernel():
    for flags in (0, ast.PyCF_ALLOW_TOP_LEVEL_AWAIT):
        try:
            code = compile(CELL, "cell", "exec", flags)
        except SyntaxError:
            print("as a script: await is refused")
        else:
            await eval(code, {"asyncio": asyncio})


asyncio.run(kernel())
