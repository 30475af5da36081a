using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Package.Tests;

/// <summary>What a native program is built with: the AOT compiler, which restores, and a linker and libraries of the machine.</summary>
internal static partial class NativeBuild
{
    /// <summary>Gets the runtime that this machine can link for.</summary>
    public static string Runtime => RuntimeInformation.RuntimeIdentifier;

    /// <summary>Skips the test where a build failed since this machine has no AOT compiler or no linker.</summary>
    public static void Require(DotnetCommand build)
    {
        if (build.ExitCode == 0) return;
        var missing = Missing.Match(build.Output);
        Assert.SkipWhen(missing.Success, "What a native program is made of is missing: " + missing.Value);
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
