using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Seeds.Tests.Serialization;

// The class is shown in docs/snapshot-tests.md as it stands here.
internal static class Snapshot
{
    /// <summary>Compares a text with the file <c>Class.Method.verified.txt</c> beside the test.</summary>
    /// <param name="test">The test class: <c>this</c>.</param>
    /// <param name="actual">The text.</param>
    /// <param name="parameters">The parameters of a theory, as in <c>"kind=Company"</c>. They are part of the name of the file.</param>
    public static void Match(
        object test, string actual, string parameters = "", [CallerMemberName] string method = "", [CallerFilePath] string file = "")
    {
        var name = test.GetType().Name + "." + method + (parameters.Length > 0 ? "_" + parameters : "");
        var verified = Path.Combine(Path.GetDirectoryName(file)!, name + ".verified.txt");
        var received = Path.Combine(Path.GetDirectoryName(file)!, name + ".received.txt");
        File.Delete(received);
        if (File.Exists(verified) && File.ReadAllText(verified).ReplaceLineEndings("\n") == actual)
            return;

        File.WriteAllText(received, actual);
        Assert.Fail($"The text is not the reviewed one. Compare {received} with {verified}, and rename it if it is right.");
    }
}
