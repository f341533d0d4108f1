def show(lines):
    async for line in lines:
        print(line)
