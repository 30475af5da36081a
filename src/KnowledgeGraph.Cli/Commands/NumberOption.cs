using System.CommandLine;
using System.Globalization;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>Options that take a number of things, of which there is at least one.</summary>
internal static class NumberOption
{
    public static Option<int?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
                return number;
            result.AddError($"{name} takes a whole number of at least 1, not “{result.Tokens[0].Value}”");
            return null;
        },
    };
}
