using System.Globalization;
using System.Net;
using StackExchange.Redis;

namespace Samples.Cluster;

/// <summary>What the program is asked to do.</summary>
public sealed record Arguments
{
    /// <summary>How the program is called.</summary>
    public const string Usage =
        """
        Cluster [--redis HOST:PORT]
            Starts three silos, and asks them questions.
        Cluster --silo DIRECTORY --port PORT --gateway PORT (--primary PORT | --redis HOST:PORT) [--cluster NAME]
            Runs one silo until its input ends.
        """;

    /// <summary>The directory of the shards, if this process is a silo.</summary>
    public string? Directory { get; private set; }

    /// <summary>The port for other silos.</summary>
    public int Port { get; private set; }

    /// <summary>The port for clients.</summary>
    public int Gateway { get; private set; }

    /// <summary>The port of the silo that knows the others, where there is no Redis.</summary>
    public int Primary { get; private set; }

    /// <summary>The Redis in which silos register.</summary>
    public string? Redis { get; private set; }

    /// <summary>The name that silos and clients of one cluster have in common.</summary>
    public string Cluster { get; private set; } = "sample";

    /// <summary>Reads the arguments of the program.</summary>
    /// <exception cref="FormatException">They are not those of <see cref="Usage"/>.</exception>
    public static Arguments Parse(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var arguments = new Arguments();
        for (var i = 0; i < words.Count; i += 2)
        {
            if (i + 1 == words.Count) throw new FormatException($"'{words[i]}' has no value.\n{Usage}");
            arguments.Set(words[i], words[i + 1]);
        }

        var isSilo = arguments.Directory is not null;
        if (isSilo && (arguments.Port == 0 || arguments.Gateway == 0 || (arguments.Primary == 0) == (arguments.Redis is null)))
            throw new FormatException($"A silo has two ports, and either a primary silo or a Redis.\n{Usage}");
        if (!isSilo && (arguments.Port | arguments.Gateway | arguments.Primary) != 0)
            throw new FormatException($"Ports are those of a silo, which also has a directory.\n{Usage}");
        return arguments;
    }

    private static int ParsePort(string name, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= IPEndPoint.MaxPort
            ? port
            : throw new FormatException($"{name} is a port from 1 to {IPEndPoint.MaxPort}, and not '{value}'.");

    private void Set(string name, string value)
    {
        switch (name)
        {
            case "--silo":
                Directory = value;
                break;
            case "--port":
                Port = ParsePort(name, value);
                break;
            case "--gateway":
                Gateway = ParsePort(name, value);
                break;
            case "--primary":
                Primary = ParsePort(name, value);
                break;
            case "--cluster":
                Cluster = value;
                break;
            case "--redis" when EndPointCollection.TryParse(value) is DnsEndPoint { Port: > 0 } or IPEndPoint { Port: > 0 }:
                Redis = value;
                break;
            case "--redis":
                throw new FormatException($"--redis is a host and a port, such as localhost:6379, and not '{value}'.");
            default:
                throw new FormatException($"There is no argument '{name}'.\n{Usage}");
        }
    }
}
