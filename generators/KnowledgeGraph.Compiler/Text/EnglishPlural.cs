using System;
using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Text;

/// <summary>
/// The plural of an English noun in PascalCase, by spelling rule and a short list of exceptions. Where it is wrong, an author writes
/// <c>[Node(Plural = …)]</c>.
/// </summary>
internal static class EnglishPlural
{
    private static readonly Dictionary<string, string> Irregular = Table(
        "person people man men woman women child children foot feet tooth teeth goose geese mouse mice ox oxen quiz quizzes "
        + "criterion criteria phenomenon phenomena datum data medium media matrix matrices vertex "
        + "vertices appendix appendices vortex vortices "
        + "alumnus alumni stimulus stimuli nucleus nuclei fungus fungi cactus cacti radius radii "
        + "bacterium bacteria corpus corpora genus genera "
        + "axis axes testis testes die dice "
        + "knife knives life lives wife wives half halves leaf leaves shelf shelves wolf wolves thief thieves loaf loaves calf calves "
        + "self selves elf elves scarf scarves sheaf sheaves "
        + "hero heroes potato potatoes tomato tomatoes echo echoes veto vetoes embargo embargoes cargo cargoes torpedo torpedoes "
        + "volcano volcanoes mosquito mosquitoes "
        + "stomach stomachs monarch monarchs epoch epochs patriarch patriarchs matriarch matriarchs tech techs");

    private static readonly HashSet<string> Unchanging = new(
        ("series species software hardware firmware malware equipment information news aircraft spacecraft hovercraft sheep fish deer "
        + "research evidence music data media people").Split(' '),
        StringComparer.Ordinal);

    /// <summary>
    /// Gives the plural of the name's last word, and leaves the words before it as they are: <c>ExportPolicy</c> → <c>ExportPolicies</c>.
    /// </summary>
    public static string Of(string name)
    {
        var words = Words.Split(name);
        if (words.Count == 0) return name + "s";

        var last = words[words.Count - 1];
        if (!name.EndsWith(last, StringComparison.Ordinal)) return name + "s";

        var before = name.Substring(0, name.Length - last.Length);
        if (!char.IsLower(last[last.Length - 1])) return name + (last[last.Length - 1] == 'S' ? "es" : "s");

        var lower = last.ToLowerInvariant();
        if (Unchanging.Contains(lower)) return name;
        if (Irregular.TryGetValue(lower, out var plural)) return before + last[0] + plural.Substring(1);
        return before + Regular(last);
    }

    private static string Regular(string word)
    {
        if (Ends(word, "sis")) return Without(word, 2) + "es";
        if (Ends(word, "s") || Ends(word, "x") || Ends(word, "z") || Ends(word, "ch") || Ends(word, "sh")) return word + "es";
        if (Ends(word, "y") && word.Length > 1 && !(IsVowel(word[word.Length - 2]) && !Ends(word, "quy"))) return Without(word, 1) + "ies";
        if (Ends(word, "craft")) return word;
        if (Ends(word, "woman")) return Without(word, 2) + "en";
        if (Ends(word, "sman") || Ends(word, "chairman") || Ends(word, "fireman") || Ends(word, "policeman"))
            return Without(word, 2) + "en";
        return word + "s";
    }

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);

    private static string Without(string word, int count) => word.Substring(0, word.Length - count);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static Dictionary<string, string> Table(string pairs)
    {
        var words = pairs.Split(' ');
        var table = new Dictionary<string, string>(words.Length / 2, StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i += 2) table.Add(words[i], words[i + 1]);
        return table;
    }
}
