using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace KnowledgeGraph.Package.Tests;

/// <summary>What a native program is built with: the AOT compiler, which restores, and a linker and libraries of the machine.</summary>
internal static partial class NativeBuild
{
    /// <summary>Gets the runtime that this machine can link for.</summary>
    public static string Runtime => RuntimeInformation.RuntimeIdentifier;

    /// <summary>
    /// Determines whether a build failed since this machine has no AOT compiler or no linker, and says so in the test's output.
    /// </summary>
    public static bool IsMissing(DotnetCommand build, ITestOutputHelper output)
    {
        if (build.ExitCode == 0 || Missing.Match(build.Output) is not { Success: true } missing) return false;
        output.WriteLine("skipped, what a native program is made of is not here: " + missing.Value);
        return true;
    }

    /// <summary>Fails the test where the build failed, or warned that code may not work natively.</summary>
    public static void AssertNoWarning(DotnetCommand build)
    {
        build.Succeeded();
        Assert.DoesNotMatch(@"(?i)warning (IL|NETSDK|MSB)\d+|native code warning", build.Output);
    }

    [GeneratedRegex(
        @"error NU1(101|102|301)\b.*(ILCompiler|Microsoft\.NETCore\.App|service index).*|.*Platform linker \(.*\) not found.*"
            + "|.*cannot find -lz.*")]
    private static partial Regex Missing { get; }
}
