namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>What can be wrong with a fact file before anything in it is looked up. <c>docs/fact-files.md</c> shows each.</summary>
internal static class FactFileProblems
{
    /// <summary>{0} what is wrong, {1} what to do.</summary>
    public static readonly ProblemDescriptor Syntax = Error(
        "KG1101", "The fact file is not valid JSON", "The file is not valid JSON: {0}. {1}.");

    /// <summary>{0} what the file is or where it stops being UTF-8.</summary>
    public static readonly ProblemDescriptor NotUtf8 = Error("KG1102", "The fact file is not UTF-8", "{0}. Save it as UTF-8.");

    /// <summary>{0} the key, {1} the place of the first.</summary>
    public static readonly ProblemDescriptor DuplicateKey = Error(
        "KG1103", "Duplicate key", "The key '{0}' is already used at {1}. Remove or rename one of the two.");

    /// <summary>{0} what it is a property of, {1} its name, {2} the nearest name or the list of names.</summary>
    public static readonly ProblemDescriptor UnknownProperty = Error(
        "KG1104", "Unknown property or qualifier", "{0} has no property '{1}'; {2}");

    /// <summary>{0} what has the wrong shape, {1} what it takes, {2} what was found, {3} a sentence or nothing.</summary>
    public static readonly ProblemDescriptor WrongShape = Error("KG1105", "The value has the wrong shape", "{0} takes {1}, not {2}.{3}");

    /// <summary>{0} the limit.</summary>
    public static readonly ProblemDescriptor TooDeep = Error(
        "KG1106",
        "The fact file is nested too deeply",
        "More than {0} objects and arrays are open here, but facts need at most six. Close an object or an array, or reduce the nesting.");

    /// <summary>{0} the length, {1} the limit.</summary>
    public static readonly ProblemDescriptor TooLarge = Error(
        "KG1107",
        "The fact file is too large",
        "The file has {0} characters, but at most {1} are read. Split it into several fact files, which still make one graph.");

    /// <summary>{0} what kind of name, {1} the name with the character escaped, {2} the code point.</summary>
    public static readonly ProblemDescriptor InvisibleCharacter = Error(
        "KG1108",
        "A name contains an invisible character",
        "The {0} '{1}' contains {2}, which is invisible. Remove it. Labels, aliases and quotes can contain it.");

    /// <summary>{0} which surrogate.</summary>
    public static readonly ProblemDescriptor LoneSurrogate = Error(
        "KG1109", "Unpaired surrogate", "{0}. Write the whole character, or remove it.");

    /// <summary>{0} the smallest file.</summary>
    public static readonly ProblemDescriptor EmptyFile = Error(
        "KG1110", "The fact file is empty", "The file is empty. Write {0} for a file without facts, or delete the file.");

    /// <summary>{0} what kind of name.</summary>
    public static readonly ProblemDescriptor BlankName = Error(
        "KG1111", "A name is blank", "The {0} is blank. Write a name that claims can refer to, or remove it.");

    /// <summary>{0} object or array, {1} where it begins, {2} the bracket that closes it.</summary>
    public static readonly ProblemDescriptor Unclosed = Error(
        "KG1112", "An object or array is not closed", "The file ends inside the {0} that begins at {1}. Close it with '{2}'.");

    /// <summary>{0} what is missing or too much.</summary>
    public static readonly ProblemDescriptor MalformedClaim = Error(
        "KG1113",
        "A claim has too few or too many elements",
        "{0}. Write [subject, member, value], optionally followed by an object of qualifiers.");

    /// <summary>{0} the member.</summary>
    public static readonly ProblemDescriptor MissingValue = Error(
        "KG1114", "The object has no value", "This object has no value for '{0}'. Add \"value\" beside the qualifiers.");

    /// <summary>{0} how many are shown.</summary>
    public static readonly ProblemDescriptor TooManyProblems = new(
        "KG1115",
        "Too many problems in one fact file",
        "Only the first {0} problems of this file are shown. Fix them, and build again to see the rest.",
        Severity.Warning);

    /// <summary>{0} what stands there, {1} what it stands inside of, {2} the bracket that closes that, {3} where that begins.</summary>
    public static readonly ProblemDescriptor Inside = Error(
        "KG1116",
        "A closing bracket is missing before this",
        "{0} is nested in {1}, which begins at {3}. Write '{2}' before it to close {1}.");

    /// <summary>Gets all of them, by id.</summary>
    public static EquatableArray<ProblemDescriptor> All { get; } = new(
    [
        Syntax, NotUtf8, DuplicateKey, UnknownProperty, WrongShape, TooDeep, TooLarge, InvisibleCharacter,
        LoneSurrogate, EmptyFile, BlankName, Unclosed, MalformedClaim, MissingValue, TooManyProblems, Inside,
    ]);

    private static ProblemDescriptor Error(string id, string title, string message) => new(id, title, message, Severity.Error);
}
