using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Orleans.Tests.Chaos;

/// <summary>A Redis with a directory of its own, which can be stopped and started again.</summary>
internal sealed class RedisServer : IDisposable
{
    private readonly string _program;
    private readonly string _port;
    private readonly string _directory = Directory.CreateTempSubdirectory("kg-redis-").FullName;
    private Process? _process;

    private RedisServer(string program, string port) => (_program, _port) = (program, port);

    internal string Address => "127.0.0.1:" + _port;

    /// <summary>Finds the program in the path.</summary>
    internal static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(directory => Path.Combine(directory, OperatingSystem.IsWindows() ? "redis-server.exe" : "redis-server"))
        .FirstOrDefault(File.Exists);

    internal static async Task<RedisServer> StartAsync(string program, string port)
    {
        var server = new RedisServer(program, port);
        await server.StartAsync();
        return server;
    }

    /// <summary>Starts it with what it had when it was stopped, and waits until it answers.</summary>
    internal async Task StartAsync()
    {
        _process = Process.Start(new ProcessStartInfo(
            _program,
            ["--port", _port, "--bind", "127.0.0.1", "--dir", _directory, "--appendonly", "yes", "--save", "", "--logfile", "redis.log"]));
        for (var attempt = 0; !await CanConnectAsync(); attempt++)
        {
            Assert.True(attempt < 100 && !_process!.HasExited, "Redis does not start.");
            await Task.Delay(100);
        }
    }

    /// <summary>Lets it write what it has, and end.</summary>
    internal async Task StopAsync()
    {
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(IPAddress.Loopback, int.Parse(_port, CultureInfo.InvariantCulture));
            await client.GetStream().WriteAsync("SHUTDOWN\r\n"u8.ToArray());
            await _process!.WaitForExitAsync();
        }

        _process.Dispose();
    }

    public void Dispose()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private async Task<bool> CanConnectAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, int.Parse(_port, CultureInfo.InvariantCulture));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
