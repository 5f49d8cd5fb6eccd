using AccsGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace AccsGen.Generator.Tests.Diagnostics;

/// <summary>Every diagnostic, with its place in the spec.</summary>
public sealed class DiagnosticTests
{
    private const string Header = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n";

    /// <summary>An operation that is always fine, so that something is left to generate. Five lines with the header.</summary>
    private const string Fine = Header + "paths:\n  /fine:\n    get: {responses: {'200': {description: ok}}}\n";

    [Theory]
    [InlineData("spec.json", "{\"openapi\": \"3.0.0\",\n  \"paths\": {,}}", 1)]
    [InlineData("spec.json", "not json at all", 0)]
    [InlineData("spec.yaml", "openapi: 3.0.0\npaths: [a\nb: {", 1)]
    [InlineData("spec.yaml", "openapi: 3.0.0\npaths: *nowhere\n", 1)]
    [InlineData("spec.yaml", "openapi: 3.0.0\n---\nopenapi: 3.0.0\n", 1)]
    public void ACCS001_names_the_line_that_is_neither_JSON_nor_YAML(string path, string text, int line)
    {
        var result = Run.OnText(text, path);

        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Contains(diagnostic.Id, new[] { "ACCS001", "ACCS002" });
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(path, diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(line, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Empty(result.GeneratedSources);
    }

    [Fact]
    public void ACCS001_a_file_that_cannot_be_opened() => AssertSingle(Run.On(SpecFile.Marked("gone.yaml", null)), "ACCS001", DiagnosticSeverity.Error, 0);

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("- a\n- b\n")]
    [InlineData("swagger: '1.2'\n")]
    [InlineData("openapi: 4.0.0\n")]
    [InlineData("just a sentence")]
    public void ACCS002_no_OpenAPI_document(string text) => AssertSingle(Run.OnText(text), "ACCS002", DiagnosticSeverity.Error, 0);

    [Theory]
    [InlineData("'#/components/schemas/Nope'")]
    [InlineData("'other.yaml#/Pet'")]
    public void ACCS003_a_reference_that_leads_nowhere(string reference)
    {
        var result = Run.OnText(Fine + $"  /b:\n    get:\n      responses: {{'200': {{description: ok, content: {{application/json: {{schema: {{$ref: {reference}}}}}}}}}}}\n");

        AssertSingle(result, "ACCS003", DiagnosticSeverity.Warning, 7);
        Assert.Equal(3, result.GeneratedSources.Length);
    }

    [Fact]
    public void ACCS004_a_reference_that_leads_back_to_itself()
    {
        var result = Run.OnText(Fine + "components:\n  schemas:\n    A: {$ref: '#/components/schemas/B'}\n    B: {$ref: '#/components/schemas/A'}\n    C: {allOf: [{$ref: '#/components/schemas/C'}, {type: object, properties: {x: {type: string}}}]}\n");

        Assert.Equal(["ACCS004", "ACCS004", "ACCS004"], result.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal([7, 8, 9], result.Diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line).Order());
        Assert.Empty(new Project().Compile(result));
    }

    [Theory]
    [InlineData("requestBody: {content: {multipart/form-data: {schema: {type: object}}}}", "multipart/form-data")]
    [InlineData("requestBody: {content: {application/json: {schema: {oneOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}]}}}}", "oneOf")]
    [InlineData("parameters: [{name: c, in: cookie, schema: {type: string}}]", "cookie")]
    [InlineData("parameters: [{name: o, in: query, schema: {type: object, properties: {a: {type: string}}}}]", "object")]
    [InlineData("parameters: [{name: o, in: query, content: {application/json: {schema: {type: string}}}}]", "media type")]
    [InlineData("parameters: [{$ref: '#/components/parameters/None'}]", "reference")]
    public void ACCS005_an_operation_that_cannot_be_called_faithfully_is_left_out_and_named(string part, string reason)
    {
        var result = Run.OnText(Fine + $"  /bad:\n    post:\n      {part}\n      responses: {{'200': {{description: ok}}}}\n");

        var diagnostic = result.Diagnostics.Single(item => item.Id == "ACCS005");
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Contains("POST /bad", diagnostic.GetMessage());
        Assert.Contains(reason, diagnostic.GetMessage());
        Assert.InRange(diagnostic.Location.GetLineSpan().StartLinePosition.Line, 6, 7);
        Assert.DoesNotContain(result.GeneratedSources, source => source.HintName.Contains("Bad", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("responses: {'200': {description: ok, content: {application/pdf: {schema: {type: string, format: binary}}}}}")]
    [InlineData("responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {anyOf: [{type: integer}, {type: object, properties: {a: {type: string}}}]}}}}}}")]
    public void ACCS005_an_answer_that_has_no_type(string part)
    {
        var result = Run.OnText(Fine + $"  /bad:\n    get:\n      {part}\n");

        Assert.Contains("GET /bad", result.Diagnostics.Single(item => item.Id == "ACCS005").GetMessage());
    }

    [Theory]
    [InlineData("/a-b", "/a_b")]
    [InlineData("/pets", "/pets/")]
    public void ACCS006_two_operations_of_one_name(string first, string second)
    {
        var result = Run.OnText(Header + $"paths:\n  {first}:\n    get: {{responses: {{'200': {{description: ok}}}}}}\n  {second}:\n    get: {{responses: {{'200': {{description: ok}}}}}}\n");

        AssertSingle(result, "ACCS006", DiagnosticSeverity.Warning, 6);
        Assert.Contains($"GET {second}", result.Diagnostics.Single().GetMessage());
        Assert.Contains($"GET {first} is", result.Diagnostics.Single().GetMessage());
    }

    [Theory]
    [InlineData("AccsGenNamespace", "1Bad")]
    [InlineData("AccsGenNamespace", "A..B")]
    [InlineData("AccsGenNamespace", "class")]
    [InlineData("AccsGenClientName", "My Client")]
    [InlineData("AccsGenAccessibility", "private")]
    [InlineData("AccsGenEnabled", "maybe")]
    public void ACCS007_an_option_with_a_bad_value(string option, string value)
    {
        var result = Run.On(new FakeOptions((option, value)), SpecFile.Marked("spec.yaml", Fine));

        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("ACCS007", diagnostic.Id);
        Assert.Contains(option, diagnostic.GetMessage());
        Assert.Contains(value, diagnostic.GetMessage());
        Assert.Empty(result.GeneratedSources);
    }

    [Theory]
    [InlineData(Header)]
    [InlineData(Header + "paths: {}\n")]
    [InlineData("swagger: '2.0'\ninfo: {title: T, version: '1'}\npaths: {}\n")]
    public void ACCS008_no_operation_left(string text) =>
        Assert.Contains(Run.OnText(text).Diagnostics, diagnostic => diagnostic is { Id: "ACCS008", Severity: DiagnosticSeverity.Error });

    [Fact]
    public void ACCS009_no_spec_at_all()
    {
        var diagnostic = Assert.Single(Run.On(new SpecFile("readme.txt", "not a spec")).Diagnostics);

        Assert.Equal("ACCS009", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
    }

    [Fact]
    public void ACCS010_two_specs_in_one_namespace()
    {
        var result = Run.On(SpecFile.Marked("a.yaml", Fine), SpecFile.Marked("b.yaml", Fine));

        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("ACCS010", diagnostic.Id);
        Assert.Equal("b.yaml", diagnostic.Location.GetLineSpan().Path);
        Assert.NotEmpty(result.GeneratedSources);
    }

    [Fact]
    public void ACCS011_a_member_whose_type_is_a_choice_is_kept_as_raw_JSON()
    {
        var result = Run.OnText(Fine + "components:\n  schemas:\n    A:\n      type: object\n      properties:\n        choice:\n          oneOf: [{type: object, properties: {a: {type: string}}}, {type: boolean}]\n");

        AssertSingle(result, "ACCS011", DiagnosticSeverity.Warning, 10);
        Assert.Contains("global::AccsGen.RawJson? Choice", result.Source("Accs/Models/A.g.cs"));
    }

    [Theory]
    [InlineData("spec.yaml", Fine + "  /fine:\n    post: {responses: {'200': {description: ok}}}\n", 5)]
    [InlineData("spec.json", "{\"openapi\":\"3.0.0\",\"paths\":{\n\"/a\":{\"get\":{\"responses\":{}}},\n\"/a\":{\"get\":{\"responses\":{}}}}}", 1)]
    public void ACCS012_a_key_given_twice(string path, string text, int line)
    {
        var diagnostic = Assert.Single(Run.OnText(text, path).Diagnostics);

        Assert.Equal("ACCS012", diagnostic.Id);
        Assert.InRange(diagnostic.Location.GetLineSpan().StartLinePosition.Line, line - 2, line + 1);
    }

    [Fact]
    public void ACCS013_a_malformed_part_is_passed_over()
    {
        var result = Run.OnText(Fine + "  /odd:\n    get: nonsense\n");

        Assert.Contains(result.Diagnostics, diagnostic => diagnostic is { Id: "ACCS013", Severity: DiagnosticSeverity.Warning });
        Assert.NotEmpty(result.GeneratedSources);
    }

    [Fact]
    public void Switched_off_the_generator_is_silent()
    {
        Assert.Empty(Run.On(new FakeOptions(("AccsGenEnabled", "false")), SpecFile.Marked("spec.yaml", "broken: [")).Diagnostics);
        Assert.Empty(Run.On(new FakeOptions(), SpecFile.Marked("spec.yaml", "broken: [", ("AccsEnabled", "false"))).Diagnostics);
    }

    [Fact]
    public void Every_diagnostic_has_a_section_in_the_documentation()
    {
        var documentation = File.ReadAllText(Path.Combine(RepositoryLayout.Root, "docs", "diagnostics.md"));
        var descriptors = typeof(AccsGen.Diagnostics.Descriptors).GetFields().Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>().ToList();

        Assert.Equal(14, descriptors.Count);
        Assert.Equal(descriptors.Count, descriptors.Select(descriptor => descriptor.Id).Distinct().Count());
        Assert.All(descriptors, descriptor =>
        {
            Assert.Contains($"## {descriptor.Id}", documentation);
            Assert.EndsWith($"#{descriptor.Id.ToLowerInvariant()}", descriptor.HelpLinkUri);
        });
    }

    private static void AssertSingle(GeneratorRunResult result, string id, DiagnosticSeverity severity, int line)
    {
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(severity, diagnostic.Severity);
        Assert.Equal(line, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }
}
