using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Samples.Cluster;

/// <summary>A silo in a process of its own: this program, started with other arguments.</summary>
public sealed class SiloProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private SiloProcess(ProcessStartInfo start)
    {
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_errors) _errors.AppendLine(line.Data);
        };
        _process.BeginErrorReadLine();
    }

    /// <summary>The number of the process.</summary>
    public int Id => _process.Id;

    /// <summary>What the silo has complained about.</summary>
    public string Errors
    {
        get
        {
            lock (_errors) return _errors.ToString().Trim();
        }
    }

    /// <summary>Starts a silo, and waits until it is a member of its cluster.</summary>
    /// <param name="arguments">The arguments of the program.</param>
    /// <exception cref="InvalidOperationException">The silo has ended. The message is what it said.</exception>
    public static async Task<SiloProcess> StartAsync(params string[] arguments)
    {
        // The program is a file of IL, whatever this process is.
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(host, ["exec", typeof(SiloProcess).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var silo = new SiloProcess(start);
        if (await silo._process.StandardOutput.ReadLineAsync().ConfigureAwait(false) == SiloProgram.Ready) return silo;
        await using (silo.ConfigureAwait(false))
        {
            await silo._process.WaitForExitAsync().ConfigureAwait(false);
            throw new InvalidOperationException($"A silo did not start: {silo.Errors}");
        }
    }

    /// <summary>Finds ports that nothing listens on.</summary>
    public static IReadOnlyList<string> FindPorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(static listener => listener.Start());
        var ports = listeners.Select(static listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToList();
        listeners.ForEach(static listener => listener.Dispose());
        return ports.ConvertAll(static port => port.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Ends the process as a failing machine does: without a word to the others.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().ConfigureAwait(false);
    }

    /// <summary>Lets the silo leave its cluster, and kills it if it does not within ten seconds.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.StandardInput.Close();
            using var patience = new CancellationTokenSource(Patience);
            await _process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            await KillAsync().ConfigureAwait(false);
        }

        _process.Dispose();
    }
}
