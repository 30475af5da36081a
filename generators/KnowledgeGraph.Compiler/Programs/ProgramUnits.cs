namespace KnowledgeGraph.Compiler.Programs;

/// <summary>
/// Names the units that are compiled while a program runs. The names bring the program's own facts before those of files, so that of two
/// facts that exclude each other the one in the file is the second, where the problem is reported.
/// </summary>
internal static class ProgramUnits
{
    /// <summary>The unit of the facts that only the image of the program says.</summary>
    public const string Stored = "0";

    private const char Declaration = '1';
    private const char File = '2';

    /// <summary>Names the unit of a declaration in C# by its full name.</summary>
    public static string OfDeclaration(string name) => Declaration + name;

    /// <summary>Names the unit of a fact file by its path.</summary>
    public static string OfFile(string path) => File + path;

    /// <summary>Gets the name of the declaration or the path of the file.</summary>
    public static string NameOf(string unit) => unit.Substring(1);
}
