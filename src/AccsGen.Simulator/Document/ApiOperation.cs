using AccsGen.Simulator.Validation;

namespace AccsGen.Simulator.Document;

/// <summary>One operation of the spec with what serving it needs, prepared once.</summary>
internal sealed class ApiOperation
{
    public ApiOperation(SpecOperation spec)
    {
        Spec = spec;
        Key = spec.Key;
        PathParameters = [.. PathParameterNames(spec.Path).Select(name => PathParameter(spec, name))];
        Query = new QueryShape(spec.Parameters.Where(parameter => parameter.Place == SpecParameterPlace.Query));
    }

    public SpecOperation Spec { get; }

    /// <summary><c>GET /V1/products/{sku}</c>, as the spec writes it.</summary>
    public string Key { get; }

    /// <summary>In the order of the path, which isn't always the order of the spec's list.</summary>
    public IReadOnlyList<SpecParameter> PathParameters { get; }

    public QueryShape Query { get; }

    public override string ToString() => Key;

    private static IEnumerable<string> PathParameterNames(string path) =>
        from segment in path.Split('/')
        where segment is ['{', .., '}']
        select segment[1..^1];

    private static SpecParameter PathParameter(SpecOperation spec, string name)
    {
        foreach (var parameter in spec.Parameters)
        {
            if (parameter.Place == SpecParameterPlace.Path && parameter.Name == name)
                return parameter;
        }
        return new SpecParameter(name, SpecParameterPlace.Path, Required: true, Description: null, new SpecType(SpecTypeKind.String));
    }
}
