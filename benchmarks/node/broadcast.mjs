// `node broadcast.mjs PORT`: the npm package `ws` broadcasting one frame, as its README does; with the same endpoints as the other servers.
import { createServer } from "node:http";
import { WebSocket, WebSocketServer } from "ws";

let prepared = "";
const server = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  if (request.url === "/bench/prepare") prepared = Buffer.from(JSON.parse(Buffer.concat(parts)).frame);
  else for (const client of sockets.clients)
    if (client.readyState === WebSocket.OPEN) client.send(prepared, { binary: false });
  response.writeHead(200, { "Content-Length": 4 }).end("null");
});
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
server.listen({ port: Number(process.argv[2]), host: "127.0.0.1", backlog: 4096 });
