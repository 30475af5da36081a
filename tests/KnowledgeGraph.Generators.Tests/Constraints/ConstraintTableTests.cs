extern alias generator;

using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Constraints.Binding;
using KnowledgeGraph.Compiler.Diagnostics;
using KnowledgeGraph.Generators.Tests.Documentation;
using KnowledgeGraph.Testing;
using GeneratorMemberType = generator::KnowledgeGraph.MemberType;

namespace KnowledgeGraph.Generators.Tests.Constraints;

/// <summary>The table of constraint attributes agrees with the attributes, the guide, the comparison with SHACL and the problems.</summary>
public sealed partial class ConstraintTableTests
{
    private static readonly Type[] Attributes =
    [
        .. Directory.GetFiles(Repository.PathOf("src", "KnowledgeGraph", "Attributes", "Constraints"), "*.cs")
            .SelectMany(path => AttributeClass.Matches(File.ReadAllText(path)))
            .Select(match => typeof(UnitAttribute).Assembly.GetType("KnowledgeGraph." + match.Groups["name"].Value, true)!)
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_attribute_of_the_library_has_a_row_and_is_allowed_where_it_says()
    {
        var rows = ConstraintTable.Rows.Where(row => row.Origin == ConstraintOrigin.Library);
        var expected = Attributes.Select(type => (type.Name, Targets(type))).ToList();
        var actual = rows.Select(row => (row.Name + "Attribute", Targets(row))).OrderBy(row => row.Item1, StringComparer.Ordinal);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Every_other_row_is_a_validation_attribute_of_NET()
    {
        var assembly = typeof(RangeAttribute).Assembly;
        var rows = ConstraintTable.Rows.Where(row => row.Origin == ConstraintOrigin.DataAnnotations).ToList();
        Assert.NotEmpty(rows);
        Assert.All(
            rows, row => Assert.True(
                assembly.GetType($"System.ComponentModel.DataAnnotations.{row.Name}Attribute")?.IsSubclassOf(typeof(ValidationAttribute)),
                row.Name));
    }

    [Fact]
    public void The_rows_are_sorted()
    {
        var names = ConstraintTable.Rows.Select(row => row.Name).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal).Distinct(), names);
    }

    [Fact]
    public void The_guide_has_the_table()
    {
        const string Header = "| attribute | applies to | id | SHACL |\n|---|---|---|---|\n";
        var table = Header + string.Concat(ConstraintTable.Rows.Select(row =>
            $"| `[{row.Name}]` | {string.Join(", ", Uses(row).SelectMany(Places))} | {string.Join(", ", Ids(row))} | "
            + $"{string.Join(", ", row.Shacl.Select(term => $"[`{term}`]({Example(term)})"))} |\n"));
        var guide = Repository.Read("docs", "constraints.md");
        var start = guide.IndexOf(Header, StringComparison.Ordinal);
        Assert.True(start >= 0, $"docs/constraints.md needs this table:\n\n{table}");
        var end = guide.IndexOf("\n\n", start, StringComparison.Ordinal) + 1;
        Assert.True(guide[start..end] == table, $"docs/constraints.md has another table than this one:\n\n{table}");
    }

    /// <summary>An attribute is in the second cell of a component's row where its own row names the component, and only there.</summary>
    [Fact]
    public void The_comparison_with_SHACL_names_the_attributes_of_each_component()
    {
        var names = ConstraintTable.Rows.Select(row => row.Name).ToHashSet();
        var expected = ConstraintTable.Rows.SelectMany(row => row.Shacl.Select(term => $"{Component(term)} {row.Name}"));
        var actual = ComponentRow.Matches(Repository.Read("docs", "shacl.md"))
            .SelectMany(row => AttributeName.Matches(row.Groups["here"].Value)
                .Select(match => match.Groups["name"].Value)
                .Where(names.Contains)
                .Select(name => $"{row.Groups["component"].Value} {name}"))
            .Distinct();
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_violation_is_of_a_constraint_or_always_checked()
    {
        ProblemDescriptor[] always =
        [
            ConstraintViolations.UntilBeforeSince, ConstraintViolations.AtOutside, ConstraintViolations.UnitReading,
            ConstraintViolations.EmptyText,
        ];
        var ofRows = ConstraintTable.Rows.SelectMany(row => Uses(row).SelectMany(use => use.Violations)).Distinct().ToList();
        Assert.Empty(ofRows.Intersect(always));
        Assert.Equal(
            ConstraintViolations.All.Select(violation => violation.Id).Order(StringComparer.Ordinal),
            ofRows.Concat(always).Intersect(ConstraintViolations.All).Select(violation => violation.Id).Order(StringComparer.Ordinal));
    }

    private static AttributeTargets Targets(Type attribute) =>
        attribute.GetCustomAttributes(false).OfType<AttributeUsageAttribute>().Single().ValidOn;

    private static AttributeTargets Targets(ConstraintRow row) =>
        (row.OnMember is null ? 0 : AttributeTargets.Property) | (row.OnKind is null ? 0 : AttributeTargets.Struct);

    private static IEnumerable<ConstraintUse> Uses(ConstraintRow row) => new[] { row.OnMember, row.OnKind }.OfType<ConstraintUse>();

    private static IEnumerable<string> Places(ConstraintUse use) =>
        use.Place.Types.Count == 0 ? [use.Place.Name] : use.Place.Types.Select(TypeName);

    private static string TypeName(GeneratorMemberType type) => type switch
    {
        GeneratorMemberType.Node => "relations",
        GeneratorMemberType.Text => "`string`",
        GeneratorMemberType.Int32 => "`int`",
        GeneratorMemberType.Int64 => "`long`",
        GeneratorMemberType.Decimal => "`decimal`",
        GeneratorMemberType.Double => "`double`",
        _ => $"`{type}`",
    };

    private static IEnumerable<string> Ids(ConstraintRow row) =>
        Uses(row).SelectMany(use => use.Violations).Distinct().Select(violation => $"[{violation.Id}](diagnostics/{violation.Id}.md)");

    /// <summary>The component <c>sh:MinCountConstraintComponent</c> has the parameter <c>sh:minCount</c>.</summary>
    private static string Component(string parameter) =>
        $"sh:{char.ToUpperInvariant(parameter["sh:".Length])}{parameter["sh:".Length..][1..]}ConstraintComponent";

    private static string Example(string parameter) =>
        "shacl-examples.md#" + Component(parameter).Replace(":", "", StringComparison.Ordinal).ToLowerInvariant();

    [GeneratedRegex(@"^public sealed class (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex AttributeClass { get; }

    [GeneratedRegex(@"^\| \[?`(?<component>sh:\w+)`[^|]*\|(?<here>[^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex ComponentRow { get; }

    [GeneratedRegex(@"\[(?<name>[A-Z]\w+)")]
    private static partial Regex AttributeName { get; }
}
