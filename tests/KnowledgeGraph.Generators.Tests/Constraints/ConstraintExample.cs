using KnowledgeGraph.Generators.Tests.Harness;

namespace KnowledgeGraph.Generators.Tests.Constraints;

/// <summary>A vocabulary with constraints, and the same facts in C# and in a file.</summary>
internal static class ConstraintExample
{
    /// <summary>
    /// Puts members into the kind <c>Firm</c>; there are the entities A, B and C of it, and P and Q of the kind <c>Person</c>.
    /// </summary>
    public static GeneratorTest Vocabulary(string members, string firm = "", string person = "") => new GeneratorTest()
        .Add("Vocabulary.cs", $$"""
            using System; using System.ComponentModel.DataAnnotations;
            using KnowledgeGraph;
            namespace N;
            [KnowledgeGraph] public static partial class G;
            [Node(Abstract = true)] public readonly partial struct Agent;
            [Node(Is = typeof(Agent)){{firm}}] public readonly partial struct Firm
            {
                {{members}}
            }
            [Node(Is = typeof(Agent), Plural = "People")] public readonly partial struct Person
            {
                {{person}}
            }
            public enum Stage { Seed, Listed }
            public enum Grade { Poor, Fair, Good }
            """);

    public static GeneratorTest InCSharp(this GeneratorTest test, string claims, string other = "") => test.Add("Facts.cs", $$"""
        using KnowledgeGraph;
        namespace N;
        public readonly partial struct Firm
        {
            [Entity{{(claims.Length == 0 ? "" : ", ")}}{{claims}}] public static partial Firm A { get; }
            [Entity{{(other.Length == 0 ? "" : ", ")}}{{other}}] public static partial Firm B { get; }
            [Entity] public static partial Firm C { get; }
        }
        public readonly partial struct Person
        {
            [Entity] public static partial Person P { get; }
            [Entity] public static partial Person Q { get; }
        }
        public static partial class Sources
        {
            [Source("one.txt")] public static partial Source D1 { get; }
        }
        """);

    public static GeneratorTest InFile(this GeneratorTest test, string claims) => test.AddFile("facts/a.kg.json", $$"""
        {
          "sources": { "D1": { "document": "one.txt" } },
          "entities": {
            "A": { "kind": "Firm" }, "B": { "kind": "Firm" }, "C": { "kind": "Firm" }, "P": { "kind": "Person" }, "Q": { "kind": "Person" }
          },
          "claims": [
            {{claims}}
          ]
        }
        """);
}
