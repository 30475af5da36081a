using System;
using System.Collections.Generic;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Compiler.Facts;
using KnowledgeGraph.Names;

namespace KnowledgeGraph.Compiler.Linking;

/// <summary>Reports keys that differ from what a reader sees: by white space, or from another key by their Unicode form only.</summary>
internal sealed class KeyForms(ProblemList problems)
{
    /// <summary>Keys without the white space that was reported.</summary>
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    /// <summary>Whether what has this key was declared with white space too much, which was reported.</summary>
    public bool IsReported(string key) => _reported.Contains(key);

    /// <summary>Reports what is wrong with a new key, and returns whether something can have it nevertheless.</summary>
    /// <param name="twin">What has the same key in another Unicode form, if anything has.</param>
    public bool CanAdd(string key, Anchor place, (string Key, Anchor Place)? twin)
    {
        // Tabs and line ends cannot be seen, which is reported where the file is read; so are blank keys.
        if (KeyText.HasStrayWhiteSpace(key) && !string.IsNullOrWhiteSpace(key) && InvisibleCharacters.Find(key) < 0)
        {
            var right = KeyText.WithoutStrayWhiteSpace(key);
            _reported.Add(right);
            problems.Add(NameProblems.WhiteSpace, place, key, right);
        }
        else if (twin is { } other)
        {
            problems.Add(NameProblems.OtherForm, place, key, other.Key, other.Place);
        }

        return twin is null;
    }
}
