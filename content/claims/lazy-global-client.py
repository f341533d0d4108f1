import asyncio
import threading
from socketserver import StreamRequestHandler, TCPServer


class Echo(StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line)


server = TCPServer(("127.0.0.1", 0), Echo)
threading.Thread(target=server.serve_forever, daemon=True).start()
client = None


async def ask(word):
    global client
    client = client or await asyncio.open_connection(*server.server_address)
    reader, writer = client
    writer.write(word + b"\n")
    print(await reader.readline())


asyncio.run(ask(b"tea"))
asyncio.run(ask(b"rice"))
