using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KnowledgeGraph.Cli.Viewing;

/// <summary>
/// Serves one page to the browsers of this machine, on a free port of the loopback address. It answers only requests whose host is that
/// address, so that a page from elsewhere whose name leads here (DNS rebinding) cannot read the graph.
/// </summary>
internal sealed class PageServer : IDisposable
{
    private const int LongestHead = 16 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _page;

    /// <exception cref="SocketException">No port is free.</exception>
    public PageServer(byte[] page)
    {
        _page = page;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{Port}/");
    }

    /// <summary>Gets the address of the page.</summary>
    public Uri Address { get; }

    private string Port => ((IPEndPoint)_listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

    /// <summary>Answers requests until the token is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(cancellationToken).ConfigureAwait(false);
                _ = AnswerAsync(client, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (SocketException)
            {
                // Whoever asked has left before it was heard.
            }
        }
    }

    public void Dispose() => _listener.Dispose();

    private async Task AnswerAsync(TcpClient client, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                var head = await ReadHeadAsync(stream, patience.Token).ConfigureAwait(false);
                if (head is null) return;
                patience.CancelAfter(Timeout.InfiniteTimeSpan);
                var (status, body) = Answer(head);
                await stream.WriteAsync(Head(status, body.Length), cancellationToken).ConfigureAwait(false);
                if (head.StartsWith("HEAD ", StringComparison.Ordinal)) return;
                await stream.WriteAsync(body, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception error) when (error is IOException or SocketException or OperationCanceledException)
        {
            // Whoever asked has left; others are answered.
        }
    }

    private (string Status, ReadOnlyMemory<byte> Body) Answer(string head)
    {
        var lines = head.Split("\r\n");
        var host = lines.FirstOrDefault(line => line.StartsWith("Host:", StringComparison.OrdinalIgnoreCase))?["Host:".Length..].Trim();
        if (host != $"127.0.0.1:{Port}" && host != $"localhost:{Port}") return ("403 Forbidden", Empty);
        return lines[0].Split(' ') switch
        {
            ["GET" or "HEAD", "/", ..] => ("200 OK", _page),
            ["GET" or "HEAD", ..] => ("404 Not Found", Empty),
            _ => ("405 Method Not Allowed", Empty),
        };
    }

    private static ReadOnlyMemory<byte> Empty => ReadOnlyMemory<byte>.Empty;

    private static byte[] Head(string status, int length) => Encoding.ASCII.GetBytes(
        $"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\n"
            + $"Content-Length: {length.ToString(CultureInfo.InvariantCulture)}\r\nConnection: close\r\nCache-Control: no-store\r\n"
            + "X-Content-Type-Options: nosniff\r\nX-Frame-Options: DENY\r\nContent-Security-Policy: frame-ancestors 'none'\r\n"
            + "Cross-Origin-Resource-Policy: same-origin\r\n\r\n");

    /// <summary>Reads a request up to its empty line; null if it ends before, or is longer than any of a browser.</summary>
    private static async Task<string?> ReadHeadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestHead];
        var length = 0;
        while (length < buffer.Length)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (read == 0) return null;
            length += read;
            var end = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
            if (end >= 0) return Encoding.Latin1.GetString(buffer, 0, end);
        }

        return null;
    }
}
