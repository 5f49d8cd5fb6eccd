using AccsGen.AotSmoke;

// Reads, changes and writes real payloads as a user would, to show that it works trimmed and compiled natively. Ends with 1 when anything is wrong.
await Check.RunAsync("product", ProductChecks.RunAsync);
await Check.RunAsync("order", OrderChecks.RunAsync);
await Check.RunAsync("errors", ErrorChecks.RunAsync);
await Check.RunAsync("JsonSerializer", SerializerChecks.RunAsync);
Console.WriteLine($"{Environment.Version}, {(System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported ? "with" : "without")} dynamic code: {Check.Done} checks, {Check.Failed} wrong");
return Check.Failed == 0 && Check.Done > 0 ? 0 : 1;
