using System.Collections.Generic;

namespace KnowledgeGraph.Compiler.Diagnostics;

/// <summary>Every problem that there is, by id: what the documentation and the tests are held against.</summary>
internal static class ProblemCatalogue
{
    public static IReadOnlyList<ProblemDescriptor> All { get; } =
    [
        .. VocabularyProblems.All, .. ModuleProblems.All, .. FactProblems.All, .. NameProblems.All, .. DeclarationProblems.All,
        .. FactFileProblems.All, .. RdfFactProblems.All,
        .. ToolProblems.All,
        .. ContradictionProblems.All, .. ExceptionProblems.All, .. AmendmentProblems.All, .. EntityStatusProblems.All,
        .. EvidenceProblems.All, .. BaselineProblems.All,
        .. ConstraintProblems.All,
        .. AssertionProblems.All, .. PathProblems.All, .. QueryProblems.All,
        .. ProjectProblems.All,
    ];
}
