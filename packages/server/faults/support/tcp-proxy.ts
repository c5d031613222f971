import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between the program and its database, and does to the connections what networks do. */
export class TcpProxy {
  readonly port: number;
  readonly #server: Server;
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  #target: number;
  /** How long each piece is held back, in each direction. */
  delayMs = 0;

  private constructor(server: Server, target: number) {
    this.#server = server;
    this.#target = target;
    this.port = (server.address() as AddressInfo).port;
    server.on('connection', (socket: Socket) => this.#join(socket));
  }

  static async open(target: number): Promise<TcpProxy> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new TcpProxy(server, target);
  }

  /** Where new connections lead from now on. */
  retarget(port: number): void {
    this.#target = port;
  }

  /** Ends every connection at once, as a router that forgot them. */
  cut(): number {
    const count = this.#pairs.size;
    for (const [near, far] of this.#pairs) {
      near.resetAndDestroy();
      far.destroy();
    }
    return count;
  }

  /** Nothing more comes through the connections that stand, and nobody is told: a machine that lost its power. */
  holdForever(): void {
    for (const [near, far] of this.#pairs) {
      near.unpipe();
      near.removeAllListeners('data').removeAllListeners('end').resume();
      far
        .removeAllListeners()
        .on('error', () => undefined)
        .destroy();
    }
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(near: Socket): void {
    const far = connect(this.#target, '127.0.0.1');
    const pair = [near, far] as const;
    this.#pairs.add(pair);
    this.#forward(near, far);
    this.#forward(far, near);
    near.once('close', () => this.#pairs.delete(pair));
  }

  #forward(from: Socket, to: Socket): void {
    from.setNoDelay(true);
    from.on('error', () => to.destroy());
    // What was sent before it hung up still comes through, as on a network.
    from.on('close', () => (this.delayMs === 0 ? to.end() : setTimeout(() => to.end(), this.delayMs)));
    from.on('data', (piece) => {
      if (this.delayMs === 0) to.write(piece);
      else setTimeout(() => to.write(piece), this.delayMs);
    });
  }
}
