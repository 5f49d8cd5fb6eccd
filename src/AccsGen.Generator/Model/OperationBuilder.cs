using System.Text.RegularExpressions;
using AccsGen.Naming;
using AccsGen.Spec;

namespace AccsGen.Model;

/// <summary>Builds one method: flattens the body, folds bracketed query parameters, and merges arguments that mean the same.</summary>
/// <param name="context">The method's name with its clients', from which types without a name of their own are named.</param>
internal sealed class OperationBuilder(SpecOperation operation, string context, TypeBuilder types)
{
    private readonly List<ArgumentModel> _arguments = [];
    private readonly List<StepModel> _steps = [];

    public OperationModel Build(string methodName)
    {
        AddPath();
        AddQueryAndHeaders();
        AddBody();
        var arguments = _arguments.OrderBy(argument => argument.Required ? 0 : 1).ToEquatableArray();
        var result = operation.Result is { } type ? types.Build(type, $"{context}Result", operation.Key) : null;
        return new(
            methodName, operation.Method, operation.Path, OperationKinds.Of(operation.Method, operation.Path),
            operation.Summary ?? $"Calls {operation.Key}.",
            operation.Deprecated, arguments, _steps.ToEquatableArray(), result, operation.ResultDescription);
    }

    private void AddPath()
    {
        foreach (var name in PathTemplate.ParametersOf(operation.Path))
        {
            var parameter = operation.Parameters.First(item => item.Place == SpecParameterPlace.Path && item.Name == name);
            var type = types.Build(parameter.Type, context + Identifiers.Pascal(name), operation.Key);
            var argument = Argument(name, type, required: true, parameter.Description ?? $"The value of {{{name}}} in the path.");
            _steps.Add(new(StepKind.Path, name, argument, type, Required: true));
        }
    }

    private void AddQueryAndHeaders()
    {
        foreach (var family in QueryFamily.Of(operation.Parameters))
        {
            var type = family.IsSearchCriteria ? new TypeModel(TypeKind.SearchCriteria) : types.BuildQueryObject(family, context);
            var summary = family.IsSearchCriteria
                ? "Which rows to find, in which order, and which page of them; sent as " + family.Prefix + "[...]."
                : $"Sent as {family.Prefix}[...].";
            var argument = Argument(family.Prefix, type, family.Required, summary);
            _steps.Add(new(StepKind.Query, family.Prefix, argument, type, family.Required));
        }
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.Place == SpecParameterPlace.Path || QueryFamily.IsFamilyMember(parameter))
                continue;
            var type = types.Build(parameter.Type, context + Identifiers.Pascal(parameter.Name), operation.Key);
            var isQuery = parameter.Place == SpecParameterPlace.Query;
            var summary = parameter.Description ?? (isQuery ? $"The query parameter {parameter.Name}." : $"The header {parameter.Name}.");
            var argument = Argument(parameter.Name, type, parameter.Required, summary);
            _steps.Add(new(isQuery ? StepKind.Query : StepKind.Header, parameter.Name, argument, type, parameter.Required, StyleOf(parameter), parameter.Delimiter));
        }
    }

    /// <summary>
    /// PHP reads a list from brackets only: the web API of Magento, which says no style for its lists, refuses <c>skus=a,b</c> as text.
    /// Other specs mean what OpenAPI says.
    /// </summary>
    private ListStyle StyleOf(SpecParameter parameter)
    {
        if (parameter.Explode)
            return ListStyle.Repeated;
        return s_webApi.IsMatch(operation.Path) ? ListStyle.Indexed : ListStyle.Joined;
    }

    /// <summary>The paths of Magento's web API begin with a version: /V1/products.</summary>
    private static readonly Regex s_webApi = new("^/V[0-9]+/", RegexOptions.CultureInvariant);

    private void AddBody()
    {
        if (operation.Body is not { } body)
            return;
        if (body.Type.Kind != SpecTypeKind.Object || body.Type.Members.IsEmpty)
        {
            var type = types.Build(body.Type, $"{context}Body", operation.Key);
            var name = type.Kind == TypeKind.Model ? type.Name! : "body";
            var argument = Argument(name, type, body.Required, body.Description ?? "The body of the request.");
            _steps.Add(new(StepKind.RootBody, "", argument, type, body.Required));
            return;
        }
        // The wrapper has no meaning of its own: each of its members is an argument. Whether the body itself is called required doesn't count:
        // Adobe says so of none.
        if (!body.Type.Members.Any(member => member.Required))
            _steps.Add(new(StepKind.EmptyBody, "", "", TypeModel.Json, Required: true));
        foreach (var member in body.Type.Members)
        {
            var type = types.Build(member.Type, context + Identifiers.Pascal(member.Name), operation.Key);
            var argument = Argument(member.Name, type, member.Required, member.Description ?? $"The member {member.Name} of the body.");
            _steps.Add(new(StepKind.BodyMember, member.Name, argument, type, member.Required));
        }
    }

    /// <summary>The argument for a wire name. One that is there already under the same name serves again when a value fits both places.</summary>
    private string Argument(string wireName, TypeModel type, bool required, string summary)
    {
        var name = Identifiers.Camel(wireName);
        if (name is "requestOptions" or "cancellationToken")
            name += "Value";
        var index = _arguments.FindIndex(argument => argument.Name == name);
        if (index >= 0)
        {
            var existing = _arguments[index];
            // Only a value of the path is the same thing again in the query or the body; all others merely have like names.
            var isOfPath = _steps.Any(step => step.Kind == StepKind.Path && step.Argument == name) && _steps.Count(step => step.Argument == name) == 1;
            if (isOfPath && (existing.Type == type || (existing.Type.IsScalar && type.IsScalar)))
            {
                // The later place is the body, whose type counts in JSON; in a path every scalar is text.
                _arguments[index] = existing with { Type = type, Required = existing.Required || required };
                return name;
            }
            name += "Value";
            while (_arguments.Any(argument => argument.Name == name))
                name += "Value";
        }
        _arguments.Add(new(name, type, required, summary));
        return name;
    }
}
