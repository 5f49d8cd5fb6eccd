namespace AccsGen.Simulator.Tests;

/// <summary>What many tests send.</summary>
internal static class Calls
{
    /// <summary>Sends what must be accepted.</summary>
    public static async Task<Answer> SucceedAsync(this Tenant tenant, string method, string path, string? body = null)
    {
        var answer = await tenant.SendAsync(method, path, body);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{method} {path}: {(int)answer.Status} {answer.Text}");
        return answer;
    }

    /// <summary>Sends what must be refused, as <c>400 the message with its values filled in</c>, its single errors after it.</summary>
    public static async Task<string> RefusalAsync(this Tenant tenant, string method, string path, string? body = null)
    {
        var answer = await tenant.SendAsync(method, path, body);
        return $"{(int)answer.Status} {Text(answer.Json)}";
    }

    private static string Text(JsonElement error)
    {
        var text = error.GetProperty("message").GetString()!;
        if (error.TryGetProperty("parameters", out var parameters))
        {
            var values = parameters.ValueKind == JsonValueKind.Array
                ? parameters.EnumerateArray().Select((value, index) => ($"%{index + 1}", value.ToString()))
                : parameters.EnumerateObject().Select(value => ("%" + value.Name, value.Value.ToString())).OrderByDescending(value => value.Item1.Length);
            text = values.Aggregate(text, (current, value) => current.Replace(value.Item1, value.Item2, StringComparison.Ordinal));
        }
        return error.TryGetProperty("errors", out var errors) ? string.Join(" | ", [text, .. errors.EnumerateArray().Select(Text)]) : text;
    }
}
