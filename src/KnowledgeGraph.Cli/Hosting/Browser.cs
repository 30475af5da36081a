using System.ComponentModel;
using System.Diagnostics;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>The browser of the user.</summary>
internal static class Browser
{
    /// <summary>Opens an address.</summary>
    /// <returns>False if the machine has nothing that opens addresses.</returns>
    public static bool TryOpen(Uri address)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
            return true;
        }
        catch (Exception error) when (error is Win32Exception or PlatformNotSupportedException or FileNotFoundException)
        {
            return false;
        }
    }
}
