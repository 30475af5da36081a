namespace KnowledgeGraph.Generators.Tests.Harness;

/// <summary>A vocabulary with a member of every type and cardinality, in a namespace and with names that must be escaped.</summary>
internal static class EveryType
{
    private static readonly (string Type, string Name, string Value)[] Types =
    [
        ("string", "Text", "\"a \\\"text\\\"\""), ("bool", "Flag", "true"), ("int", "Count", "-42"), ("long", "Size", "9007199254740993"),
        ("PartialDate", "When", "\"2023-09~\""), ("Quantity", "Price", "\"5.6e6 USD\""), ("LanguageText", "Title", "\"Tiefe Suche@de\""),
        ("Uri", "Link", "\"https://example.org/a\""), ("Outer.@enum", "Phase", "\"second\""),
    ];

    private static readonly string[] Prefixes = ["optional", "required", "many"];

    public static GeneratorTest Test { get; } = new GeneratorTest()
        .Add("Vocabulary.cs", Vocabulary())
        .Add("Program.cs", Program())
        .AddFile("facts.kg.json", Facts());

    private static string Vocabulary() => $$"""
        using System;
        using KnowledgeGraph;
        namespace @event.Things;

        /// <summary>The graph.</summary>
        [KnowledgeGraph] internal static partial class @class;

        /// <summary>Holds an enum.</summary>
        public static class Outer
        {
            /// <summary>Phases.</summary>
            public enum @enum
            {
                /// <summary>1.</summary>
                First,
                /// <summary>2.</summary>
                Second,
            }
        }

        /// <summary>A thing.</summary>
        [Node(Plural = "Everything")]
        internal readonly partial struct @struct
        {
        {{string.Concat(Types.Select(t => $$"""
                [Property] internal partial {{t.Type}}? Optional{{t.Name}} { get; }
                [Property] public partial {{t.Type}} Required{{t.Name}} { get; }
                [Property] public partial Values<{{t.Type}}> Many{{t.Name}} { get; }

            """))}}
            [Relation, Symmetric] public partial Nodes<@struct> Neighbours { get; }
            [Relation(Inverse = nameof(Part))] public partial @struct Whole { get; }
            [Inverse] public partial @struct? Part { get; }
            [Relation] public readonly partial Nodes<Lone> @object { get; }
        }

        /// <summary>A kind without members.</summary>
        [Node] public readonly partial struct Lone;
        """;

    private static string Facts() => $$"""
        {
          "entities": {
            "one": { "kind": "struct", "whole": "two", "neighbours": ["two"], "object": ["int"],
              {{string.Join(",\n      ", Types.SelectMany(t => Prefixes.Select(c => $"\"{c}{t.Name}\": {t.Value}")))}} },
            "two": { "kind": "struct", "whole": "one",
              {{string.Join(",\n      ", Types.Select(t => $"\"required{t.Name}\": {t.Value}"))}} },
            "int": { "kind": "Lone" }
          }
        }
        """;

    private static string Program() => $$"""
        using @event.Things;

        internal static class Program
        {
            internal static void Main(System.IO.TextWriter output)
            {
                var one = @struct.one;
                var two = @struct.two;
        {{string.Concat(Types.Select(t => $$"""
                    output.WriteLine(
                        $"{one.Optional{{t.Name}}} {one.Required{{t.Name}}} {one.Many{{t.Name}}.Count} {one.Many{{t.Name}}[0]} "
                            + $"{one.Claims.Many{{t.Name}}[0].Value}");
                    output.WriteLine(two.Optional{{t.Name}} is null && two.Many{{t.Name}}.Count == 0);

            """))}}
                output.Write($"{one.Neighbours[0].Key} {two.Neighbours[0].Key} ");
                output.WriteLine($"{one.Claims.Neighbours[0].Value.Key} {two.Claims.Neighbours[0].Value.Key}");
                output.Write($"{one.Whole.Key} {two.Part?.Key} {one.Claims.Part[0].Value.Key} ");
                output.WriteLine($"{@class.Everything.Count} {@class.Lones[0].Key}");
                output.WriteLine($"{one.@object[0] == Lone.@int} {Lone.Parse("int").Key}");
                output.WriteLine(System.Text.Json.JsonSerializer.Serialize(one));
            }
        }
        """;
}
