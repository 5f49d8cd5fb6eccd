using System.Text;
using AccsGen.Model;
using AccsGen.Naming;

namespace AccsGen.Emit;

/// <summary>Writes the method of one operation.</summary>
internal static class OperationEmitter
{
    private const string Task = "global::System.Threading.Tasks.Task";

    public static void Write(SourceWriter w, OperationModel operation, string descriptor, FileScope scope)
    {
        w.Line();
        WriteDocs(w, operation, scope);
        if (operation.Deprecated)
            w.Line("[global::System.Obsolete(\"The spec marks this operation as deprecated.\")]");
        w.Line($"public virtual {ReturnType(operation.Result, scope)} {operation.Name}({Parameters(operation, scope)})");
        using (w.Indent())
        {
            var call = new StringBuilder($"=> Call({descriptor}, requestOptions, cancellationToken)");
            foreach (var step in operation.Steps)
                call.Append(Step(step, operation, scope));
            w.Line(call.Append(Terminal(operation.Result, scope)).Append(';').ToString());
        }
    }

    private static void WriteDocs(SourceWriter w, OperationModel operation, FileScope scope)
    {
        DocComment.Summary(w, operation.Summary);
        DocComment.Remarks(w, $"{DocComment.Code($"{operation.HttpMethod} {operation.Path}")}. {Repeating(operation.Kind)}");
        foreach (var argument in operation.Arguments)
            DocComment.Param(w, argument.Name, argument.Summary);
        DocComment.Param(w, "requestOptions", "What this call does otherwise than the client: store, fields, headers, timeout, retries.");
        DocComment.Param(w, "cancellationToken", "Ends the call early.");
        DocComment.Returns(w, Returns(operation, scope));
        DocComment.Exception(w, $"{CSharp.Runtime}.AccsApiException", "The service refused the call; the derived type says how.");
        DocComment.Exception(w, $"{CSharp.Runtime}.AccsException", "The call could not be made, or its answer not be read.");
    }

    /// <summary>The runtime's rules for repeating, in a line.</summary>
    private static string Repeating(OperationKind kind) => kind switch
    {
        OperationKind.Safe => "Tried again after a lost connection, a timeout, 408, 429, 500, 502, 503 and 504.",
        OperationKind.Idempotent => "Tried again after a lost connection, a timeout, 408, 429, 502, 503, 504 and database locks.",
        _ => "Tried again only when it can't have been carried out: no connection, 429, 503 with Retry-After.",
    };

    private static string Returns(OperationModel operation, FileScope scope) => operation.ResultSummary is { } summary
        ? DocComment.Escape(summary)
        : operation.Result switch
        {
            null => "A task that ends when the service has done it; the answer carries nothing.",
            { Kind: TypeKind.Boolean } => "Whether the service answered true.",
            { Kind: TypeKind.List } => "The items; empty when there are none.",
            { Kind: TypeKind.Model } model => $"The answer as a <see cref=\"{CSharp.Type(model, scope)}\"/>; without any member set when the service answered nothing.",
            { IsScalar: true } => "The answer; null when the service answered nothing.",
            _ => "What the service answered.",
        };

    private static string Parameters(OperationModel operation, FileScope scope)
    {
        var parameters = operation.Arguments.Select(argument =>
        {
            var name = Identifiers.Escape(argument.Name);
            return argument.Required ? $"{CSharp.Type(argument.Type, scope)} {name}" : $"{CSharp.NullableType(argument.Type, scope)} {name} = null";
        });
        return string.Join(", ", parameters
            .Append($"{CSharp.Runtime}.AccsRequestOptions? requestOptions = null")
            .Append("global::System.Threading.CancellationToken cancellationToken = default"));
    }

    private static string Step(StepModel step, OperationModel operation, FileScope scope)
    {
        var argument = operation.Arguments.FirstOrDefault(item => item.Name == step.Argument);
        var name = Identifiers.Escape(step.Argument);
        var wire = CSharp.Literal(step.WireName);
        // The argument's type counts, which a later place of the same name may have decided.
        var type = argument?.Type ?? step.Type;
        // A query or header leaves null out, which must not befall what the spec requires.
        var given = Required(step, type).Length > 0 ? $"{CSharp.Runtime}.AccsCall.Required({name})" : name;
        return step.Kind switch
        {
            StepKind.Path => $".Path({name})",
            StepKind.Query when type.Kind == TypeKind.List && type.Element!.Kind != TypeKind.Model =>
                QueryList(step, wire, given),
            StepKind.Query => $".Query({wire}, {given})",
            StepKind.Header => $".Header({wire}, {given})",
            StepKind.EmptyBody => ".EnsureBody()",
            StepKind.BodyMember => $".Body{Required(step, type)}{TypeArguments(type, scope)}({wire}, {name})",
            StepKind.RootBody => $".RootBody{Required(step, type)}{TypeArguments(type, scope)}({RootArgument(step, type)}{name})",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step.Kind, null),
        };
    }

    private static string QueryList(StepModel step, string wire, string value) => step.ListStyle switch
    {
        ListStyle.Repeated => $".QueryEach({wire}, {value})",
        ListStyle.Indexed => $".QueryIndexed({wire}, {value})",
        _ => $".Query({wire}, {value}, {CSharp.Literal(step.Delimiter)})",
    };

    /// <summary>A root body has no wire name, so the name to complain of goes along.</summary>
    private static string RootArgument(StepModel step, TypeModel type) => Required(step, type).Length > 0 ? CSharp.Literal(step.Argument) + ", " : "";

    private static string Required(StepModel step, TypeModel type) => step.Required && !type.IsValueType ? "Required" : "";

    /// <summary>Types that the runtime has no overload for say how they are written.</summary>
    private static string TypeArguments(TypeModel type, FileScope scope)
    {
        var hasOverload = type.IsScalar || type.Kind is TypeKind.Bytes or TypeKind.Json or TypeKind.Model or TypeKind.ExtensionAttributes or TypeKind.CustomAttributes
            || (type.Kind == TypeKind.List && type.Element!.Kind is TypeKind.Model or TypeKind.String or TypeKind.Int64);
        return hasOverload ? "" : $"<{CSharp.Type(type, scope)}, {CSharp.Codec(type, scope)}>";
    }

    private static string ReturnType(TypeModel? result, FileScope scope) => result switch
    {
        null => Task,
        { Kind: TypeKind.Boolean } => $"{Task}<bool>",
        { Kind: TypeKind.Model or TypeKind.ExtensionAttributes or TypeKind.Json } => $"{Task}<{CSharp.Type(result, scope)}>",
        { Kind: TypeKind.List } => $"{Task}<global::System.Collections.Generic.IReadOnlyList<{CSharp.Type(result.Element!, scope)}>>",
        { Kind: TypeKind.CustomAttributes } => $"{Task}<{CSharp.Type(result, scope)}>",
        _ => $"{Task}<{CSharp.NullableType(result, scope)}>",
    };

    private static string Terminal(TypeModel? result, FileScope scope) => result switch
    {
        null => ".SendAsync()",
        { Kind: TypeKind.Boolean or TypeKind.Int32 or TypeKind.Int64 or TypeKind.Decimal or TypeKind.Double or TypeKind.String or TypeKind.Json or TypeKind.CustomAttributes } =>
            $".Read{result.Kind}Async()",
        { Kind: TypeKind.Model or TypeKind.ExtensionAttributes } => $".ReadModelAsync<{CSharp.Type(result, scope)}>()",
        { Kind: TypeKind.List, Element.Kind: TypeKind.Model } => $".ReadModelListAsync<{CSharp.Type(result.Element, scope)}>()",
        { Kind: TypeKind.List, Element.Kind: TypeKind.String } => ".ReadStringListAsync()",
        { Kind: TypeKind.List } => $".ReadListAsync<{CSharp.Type(result.Element!, scope)}, {CSharp.Codec(result.Element!, scope)}>()",
        { IsValueType: true } => $".ReadValueAsync<{CSharp.Type(result, scope)}, {CSharp.Codec(result, scope)}>()",
        _ => $".ReadAsync<{CSharp.Type(result, scope)}, {CSharp.Codec(result, scope)}>()",
    };
}
