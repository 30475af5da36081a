using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGraph.Compiler.Constraints;
using KnowledgeGraph.Compiler.Json;
using KnowledgeGraph.Compiler.Text;
using KnowledgeGraph.Compiler.Vocabularies;

namespace KnowledgeGraph.Compiler.Schemas;

/// <summary>
/// The schemas of the values of properties. They accept whatever the build accepts, and refuse what cannot be a value of the type; where
/// only the build can judge, such as dates, they accept more.
/// </summary>
internal static class ValueSchemas
{
    public static JsonObject Of(VocabularyMember member) => member.Type switch
    {
        MemberType.Text => OfText(member),
        MemberType.LanguageText => SchemaParts.Pattern("@[A-Za-z0-9-]+$").Described(OfLanguages(member)),
        MemberType.Boolean => SchemaParts.AnyOf(SchemaParts.OfType("boolean"), SchemaParts.Words(["true", "false"]))
            .Described("true or false."),
        MemberType.Int32 => OfInteger(member, "-2147483648", "2147483647"),
        MemberType.Int64 => OfInteger(member, "-9223372036854775808", "9223372036854775807"),
        MemberType.Decimal or MemberType.Double =>
            SchemaParts.AnyOf(OfNumber("number", member, null, null), SchemaParts.Pattern("[0-9]")).Described("A number" + Bounds(member)),
        MemberType.PartialDate => SchemaParts.Pattern("[0-9X]")
            .Described("A date (EDTF), such as 2023, 2023-09 or 2023-09-14" + Bounds(member)),
        MemberType.DateTimeOffset => SchemaParts.Pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}")
            .Described("A date and time (RFC 3339), such as 2024-03-01T12:00:00Z" + Bounds(member)),
        MemberType.Quantity => OfQuantity(member),
        MemberType.Uri => SchemaParts.Pattern("^[A-Za-z][A-Za-z0-9+.-]*:")
            .Described("An absolute address, such as https://example.org/a."),
        MemberType.Enumeration => OfConstants(member.Enumeration),
        _ => throw new ArgumentException("The member is a relation.", nameof(member)),
    };

    private static JsonObject OfText(VocabularyMember member)
    {
        if (Find<ValuesConstraint>(member) is { AreDenied: false } allowed)
            return SchemaParts.Constants(allowed.Values).Described("One of the texts that are allowed.");

        var text = SchemaParts.OfType("string").Described("A text.");
        if (Find<TextLengthConstraint>(member) is { } length)
        {
            if (length.Minimum > 0) text["minLength"] = Number(length.Minimum);
            if (length.Maximum < int.MaxValue) text["maxLength"] = Number(length.Maximum);
        }

        // The build holds no text without visible characters to a pattern.
        if (Find<PatternConstraint>(member) is { } pattern && PortablePattern.Is(pattern.Pattern))
            text["pattern"] = new JsonText(@"^(?:\s*|(?:" + pattern.Pattern + "))$");
        return text;
    }

    private static string OfLanguages(VocabularyMember member) => "A text with its language, such as Tiefe Suche@de."
        + (Find<LanguageConstraint>(member) is { } languages ? " The languages are " + string.Join(", ", languages.Languages) + "." : "");

    private static JsonObject OfInteger(VocabularyMember member, string least, string most) =>
        SchemaParts.AnyOf(OfNumber("integer", member, least, most), SchemaParts.Pattern("^-?[0-9]+$"))
            .Described("A whole number" + Bounds(member));

    private static JsonObject OfNumber(string type, VocabularyMember member, string? least, string? most)
    {
        var number = SchemaParts.OfType(type);
        var bounds = Find<BoundsConstraint>(member);
        if (bounds?.Minimum is { } minimum)
            number[bounds.IsMinimumExclusive ? "exclusiveMinimum" : "minimum"] = new JsonLiteral(minimum);
        else if (least is not null) number["minimum"] = new JsonLiteral(least);
        if (bounds?.Maximum is { } maximum)
            number[bounds.IsMaximumExclusive ? "exclusiveMaximum" : "maximum"] = new JsonLiteral(maximum);
        else if (most is not null) number["maximum"] = new JsonLiteral(most);
        return number;
    }

    private static JsonObject OfQuantity(VocabularyMember member)
    {
        const string Description = "A quantity";
        if (Find<UnitConstraint>(member) is not { } units)
            return SchemaParts.AnyOf(SchemaParts.OfType("number"), SchemaParts.Pattern("[0-9]"))
                .Described(Description + ", such as 5.6e6 USD or 17 %" + Bounds(member));

        var written = SchemaParts.Pattern("[0-9]");
        var named = units.Units.Where(static unit => unit.Length > 0).ToList();
        if (named.Count > 0) written["examples"] = SchemaParts.Texts(named.Select(static unit => "1 " + unit));
        return (units.Units.Contains("") ? SchemaParts.AnyOf(SchemaParts.OfType("number"), written) : written)
            .Described(Description + " in " + UnitRule.Names(units) + Bounds(member));
    }

    private static JsonObject OfConstants(EnumerationType? enumeration)
    {
        var texts = enumeration?.CanonicalTexts.ToList() ?? [];
        var names = enumeration?.Names ?? default;
        var others = names.Concat(names.Select(CamelCase.Of)).Where(name => !texts.Contains(name)).ToList();
        var constants = SchemaParts.Constants(texts);
        return (others.Count == 0 ? constants : SchemaParts.AnyOf(constants, SchemaParts.Words(others))).Described("One of the constants.");
    }

    private static string Bounds(VocabularyMember member)
    {
        if (Find<BoundsConstraint>(member) is not { } bounds) return ".";
        var parts = new List<string>();
        if (bounds.Minimum is { } minimum) parts.Add((bounds.IsMinimumExclusive ? "above " : "at least ") + minimum);
        if (bounds.Maximum is { } maximum) parts.Add((bounds.IsMaximumExclusive ? "below " : "at most ") + maximum);
        return ", " + string.Join(" and ", parts) + ".";
    }

    private static T? Find<T>(VocabularyMember member) where T : Constraint => member.Constraints.OfType<T>().FirstOrDefault();

    private static JsonLiteral Number(int number) => new(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
