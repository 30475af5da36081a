namespace KnowledgeGraph.Generators.Steps;

/// <summary>
/// The names under which the compiler tracks the generator's steps; tests assert for each kind of edit which of them run again. What only
/// brings together the inputs of another step is not one of them.
/// </summary>
internal static class StepNames
{
    public const string Options = nameof(Options);

    public const string GraphDeclarations = nameof(GraphDeclarations);
    public const string KindDeclarations = nameof(KindDeclarations);
    public const string KindsWithoutAttribute = nameof(KindsWithoutAttribute);
    public const string EntityDeclarations = nameof(EntityDeclarations);
    public const string SourceDeclarations = nameof(SourceDeclarations);
    public const string ClaimsWithoutEntity = nameof(ClaimsWithoutEntity);
    public const string AssertionDeclarations = nameof(AssertionDeclarations);
    public const string AmendmentDeclarations = nameof(AmendmentDeclarations);
    public const string IdentityDeclarations = nameof(IdentityDeclarations);
    public const string FactFiles = nameof(FactFiles);
    public const string Documents = nameof(Documents);
    public const string BaselineFiles = nameof(BaselineFiles);
    public const string BaselineLines = nameof(BaselineLines);

    public const string Graphs = nameof(Graphs);
    public const string Kinds = nameof(Kinds);
    public const string References = nameof(References);
    public const string Unfinished = nameof(Unfinished);
    public const string Units = nameof(Units);
    public const string DeclaredProperties = nameof(DeclaredProperties);
    public const string Anchors = nameof(Anchors);
    public const string DeclarationProblems = nameof(DeclarationProblems);

    public const string BaseModules = nameof(BaseModules);
    public const string FactsWithoutGraph = nameof(FactsWithoutGraph);
    public const string Binding = nameof(Binding);
    public const string Vocabulary = nameof(Vocabulary);
    public const string Schema = nameof(Schema);
    public const string Rules = nameof(Rules);
    public const string Linking = nameof(Linking);
    public const string Linked = nameof(Linked);
    public const string Relations = nameof(Relations);
    public const string Deriving = nameof(Deriving);
    public const string DerivedLimits = nameof(DerivedLimits);
    public const string Checking = nameof(Checking);
    public const string Image = nameof(Image);
    public const string Baseline = nameof(Baseline);
    public const string DeclarationText = nameof(DeclarationText);
    public const string SchemaKeys = nameof(SchemaKeys);
    public const string FactSchema = nameof(FactSchema);
    public const string Module = nameof(Module);
    public const string CompileMethod = nameof(CompileMethod);
    public const string EntityNames = nameof(EntityNames);
    public const string SourceNames = nameof(SourceNames);
    public const string Problems = nameof(Problems);
}
