using AccsGen.Generator.Tests.Harness;

namespace AccsGen.Generator.Tests.Emit;

/// <summary>Traits of specs that people feed a generator: each is generated as it is meant, or told of; never guessed.</summary>
public sealed class OddSpecTests
{
    private const string Header = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n  /fine:\n    get: {responses: {'200': {description: ok}}}\n";

    [Theory]
    [InlineData("", ".Query(\"ids\", ids, ',')")]
    [InlineData("collectionFormat: csv, ", ".Query(\"ids\", ids, ',')")]
    [InlineData("collectionFormat: ssv, ", ".Query(\"ids\", ids, ' ')")]
    [InlineData("collectionFormat: pipes, ", ".Query(\"ids\", ids, '|')")]
    [InlineData("collectionFormat: multi, ", ".QueryEach(\"ids\", ids)")]
    public void A_list_of_Swagger_2_is_sent_in_its_collection_format(string format, string call)
    {
        var result = Run.OnText($"swagger: '2.0'\ninfo: {{title: T, version: '1'}}\npaths:\n  /pets:\n    get:\n      parameters: [{{name: ids, in: query, type: array, {format}items: {{type: integer}}}}]\n      responses: {{'200': {{description: ok}}}}\n");

        Assert.Empty(result.Diagnostics);
        Assert.Contains(call, result.Source("Accs/Clients/PetsClient.g.cs"));
    }

    [Fact]
    public void A_collection_format_that_is_not_known_leaves_the_operation_out()
    {
        var result = Run.OnText("swagger: '2.0'\ninfo: {title: T, version: '1'}\npaths:\n  /fine: {get: {responses: {'200': {description: ok}}}}\n  /pets:\n    get:\n      parameters: [{name: ids, in: query, type: array, collectionFormat: tsv, items: {type: integer}}]\n      responses: {'200': {description: ok}}\n");

        Assert.Equal(["ACCS005"], result.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [SharedFact]
    public void The_published_and_the_bundled_spec_send_lists_alike()
    {
        foreach (var (file, call) in new[] { ("InventoryClient", ".QueryIndexed(\"skus\""), ("NegotiableQuotesClient", ".QueryIndexed(\"attachmentIds\""), ("StoreClient", ".QueryIndexed(\"storeCodes\"") })
        {
            Assert.Contains(call, Run.On(SpecFile.Bundled()).Source($"Accs/Clients/{file}.g.cs"));
            Assert.Contains(call, Run.On(Specs.Published("accs-schema.yaml")).Source($"Accs/Clients/{file}.g.cs"));
        }
    }

    [Fact]
    public void Only_a_value_of_the_path_is_shared_with_the_body()
    {
        var result = Run.OnText(Header + "  /pets/{pet_id}:\n    put:\n      parameters: [{name: pet_id, in: path, required: true, schema: {type: string}}, {name: a-b, in: query, schema: {type: string}}, {name: a_b, in: query, schema: {type: integer}}, {name: q, in: query, schema: {type: string}}]\n      requestBody: {content: {application/json: {schema: {type: object, properties: {petId: {type: integer}, q: {type: integer}}}}}}\n      responses: {'200': {description: ok}}\n");

        Assert.Contains(".Path(petId).Query(\"a-b\", aB).Query(\"a_b\", aBValue).Query(\"q\", q).EnsureBody().Body(\"petId\", petId).Body(\"q\", qValue)", result.Source("Accs/Clients/PetsClient.g.cs"));
        Assert.Empty(new Project().Compile(result));
    }

    [Theory]
    [InlineData("{type: string, enum: [x, y, null]}", "global::Accs.AM? M ")]
    [InlineData("{enum: [x, y]}", "global::Accs.AM? M ")]
    [InlineData("{enum: [1, 2]}", "global::Accs.AM? M ")]
    [InlineData("{type: string, allOf: [{minLength: 1}]}", "string? M ")]
    [InlineData("{type: array, items: {type: string}, allOf: [{minItems: 1}]}", "global::System.Collections.Generic.List<string>? M ")]
    [InlineData("{type: object, properties: {q: {type: string}}, oneOf: [{required: [q]}, {required: [z]}]}", "global::Accs.AM? M ")]
    [InlineData("{anyOf: [{type: integer}, {type: 'null'}]}", "long? M ")]
    [InlineData("{$ref: '#/components/schemas/With%20Space'}", "global::Accs.WithSpace? M ")]
    [InlineData("{$ref: '#/components/schemas/with~1slash'}", "global::Accs.WithSlash? M ")]
    public void A_member_gets_the_type_that_is_meant(string schema, string declaration)
    {
        var result = Run.OnText(Header + $"components:\n  schemas:\n    A: {{type: object, properties: {{m: {schema}}}}}\n    With Space: {{type: object, properties: {{x: {{type: string}}}}}}\n    with/slash: {{type: object, properties: {{x: {{type: string}}}}}}\n");

        Assert.Empty(result.Diagnostics);
        Assert.Contains(declaration, result.Source("Accs/Models/A.g.cs"));
        Assert.DoesNotContain(result.GeneratedSources, source => source.SourceText.ToString().Contains("sentinel", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(new Project().Compile(result));
    }

    [Fact]
    public void A_reference_into_the_middle_of_a_schema_is_told_of()
    {
        var result = Run.OnText(Header + "components:\n  schemas:\n    K: {type: object, properties: {Pet: {type: integer}}}\n    Pet: {type: object, properties: {x: {type: string}}}\n    A: {type: object, properties: {m: {$ref: '#/components/schemas/K/properties/Pet'}}}\n");

        Assert.Equal(["ACCS003"], result.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(9, result.Diagnostics[0].Location.GetLineSpan().StartLinePosition.Line);
        Assert.Contains("global::AccsGen.RawJson? M ", result.Source("Accs/Models/A.g.cs"));
    }

    [Theory]
    [InlineData("requestBody: {content: {application/merge-patch+json: {schema: {type: object}}}}\n      responses: {}")]
    [InlineData("responses: {'200': {description: ok, content: {application/x-ndjson: {schema: {type: object}}}}}")]
    [InlineData("responses: {'200': {$ref: '#/components/responses/Nope'}}")]
    [InlineData("parameters: [{name: Content-Language, in: header, schema: {type: string}}]\n      responses: {}")]
    [InlineData("parameters: [{name: x, in: header, schema: {type: array, items: {type: string}}}]\n      responses: {}")]
    [InlineData("responses: {'200': {description: ok, content: {application/json: {schema: {type: string, format: binary}}}}}")]
    public void What_cannot_be_sent_or_read_faithfully_is_left_out_on_its_line(string part)
    {
        var result = Run.OnText(Header + $"  /bad:\n    post:\n      {part}\n");

        var diagnostic = result.Diagnostics.Single(item => item.Id == "ACCS005");
        Assert.InRange(diagnostic.Location.GetLineSpan().StartLinePosition.Line, 6, 8);
    }

    [Theory]
    [InlineData("/mx/{id}:\n    get:\n      parameters: [{name: id, in: path, required: true, style: matrix, schema: {type: string}}]\n      responses: {}")]
    [InlineData("/w?a=b:\n    get: {responses: {}}")]
    [InlineData("/f#one:\n    get: {responses: {}}")]
    [InlineData("/l/{id}:\n    get:\n      parameters: [{name: id, in: path, required: true, schema: {type: array, items: {type: string}}}]\n      responses: {}")]
    public void A_path_that_cannot_be_filled_faithfully_is_left_out(string path) =>
        Assert.Contains(Run.OnText(Header + $"  {path}\n").Diagnostics, diagnostic => diagnostic.Id == "ACCS005");

    [Theory]
    [InlineData("components: {schemas: {A: {type: object, properties: {a: true, b: {type: string}}}, B: {type: object, properties: {x: {type: string}}}}}\n")]
    [InlineData("components: {schemas: {A: {type: object, properties: {a: null}}, B: {type: object, properties: {x: {type: string}}}}}\n")]
    [InlineData("components: {schemas: {A: {type: object, properties: {a: text}}, B: {type: object, properties: {x: {type: string}}}}}\n")]
    [InlineData("components: {schemas: {A: {type: object, deprecated: maybe, properties: {a: {type: string}}}, B: {type: object, properties: {x: {type: string}}}}}\n")]
    [InlineData("  /odd: {get: {deprecated: maybe, responses: {}}}\ncomponents: {schemas: {B: {type: object, properties: {x: {type: string}}}}}\n")]
    public void One_malformed_part_leaves_the_rest(string part)
    {
        var result = Run.OnText(Header + part);

        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Id is "ACCS002" or "ACCS014");
        Assert.Contains(result.GeneratedSources, source => source.HintName == "Accs/Models/B.g.cs");
        Assert.Contains(result.GeneratedSources, source => source.HintName == "Accs/AccsClient.g.cs");
        Assert.Empty(new Project().Compile(result));
    }

    [Fact]
    public void Text_formats_outside_of_JSON_and_a_client_named_as_the_root_compile()
    {
        var result = Run.OnText(Header + "  /accs-client:\n    get: {responses: {}}\n    post: {responses: {}}\n  /t/{link}:\n    get:\n      parameters: [{name: link, in: path, required: true, schema: {type: string, format: uri}}, {name: image, in: query, schema: {type: string, format: byte}}, {name: X-L, in: header, schema: {type: string, format: uri}}]\n      responses: {}\n");

        Assert.Empty(result.Diagnostics);
        Assert.Empty(new Project().Compile(result));
    }
}
