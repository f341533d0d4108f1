import asyncio
import threading
from socketserver import StreamRequestHandler, ThreadingTCPServer


class Till(StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            print("sold", line.decode().strip())
            self.wfile.write(line)


async def sell(item, connection=None):
    reader, writer = connection or await asyncio.open_connection(*till.server_address)
    writer.write(f"{item}\n".encode())
    try:
        await reader.readline()
    except RuntimeError:
        await sell(item)
    return reader, writer


till = ThreadingTCPServer(("127.0.0.1", 0), Till)
till.daemon_threads = True
threading.Thread(target=till.serve_forever, daemon=True).start()
connection = asyncio.run(sell("tea"))
asyncio.run(sell("rice", connection))
