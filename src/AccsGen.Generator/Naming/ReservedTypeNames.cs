namespace AccsGen.Naming;

/// <summary>Type names that a model can't have without making a user's file, or a generated one, ambiguous.</summary>
internal static class ReservedTypeNames
{
    /// <summary>The runtime's public types of namespace <c>AccsGen</c>.</summary>
    private static readonly HashSet<string> s_runtime = new(StringComparer.OrdinalIgnoreCase)
    {
        "AccessToken", "AccessTokenHandler", "AdditionalMembers", "CustomAttribute", "CustomAttributes", "CustomAttributeValue",
        "DistributedCacheTokenStore", "ExtensionAttributes", "Filter", "FilterGroup", "ImsCredential", "ImsCredentialProvider", "ImsSecretChange", "ImsTokenManager",
        "JsonLeniency", "JsonTolerance", "QueryObjectWriter", "RawJson", "RetryFailure", "RetryHandler", "RetryOptions", "RetryReason", "SearchCriteria", "SortOrder",
        "StoreScope",
    };

    /// <summary>Types and namespaces that implicit usings bring in (System, its Collections.Generic, IO, Linq, Net.Http, Threading, Tasks).</summary>
    private static readonly HashSet<string> s_framework = new(StringComparer.OrdinalIgnoreCase)
    {
        // System
        "Action", "Activator", "AppContext", "AppDomain", "ApplicationId", "ArgIterator", "Array", "ArraySegment", "AsyncCallback", "Attribute",
        "AttributeTargets", "AttributeUsageAttribute", "Base64FormattingOptions", "BinaryData", "BitConverter", "Boolean", "Buffer", "Byte", "Char",
        "CharEnumerator", "Comparison", "Console", "ConsoleColor", "ConsoleKey", "ConsoleKeyInfo", "ConsoleModifiers", "ContextBoundObject", "Convert",
        "Converter", "DateOnly", "DateTime", "DateTimeKind", "DateTimeOffset", "DayOfWeek", "DBNull", "Decimal", "Delegate", "Double", "Enum",
        "Environment", "EnvironmentVariableTarget", "EventArgs", "EventHandler", "Exception", "FormattableString", "Func", "GC", "GCKind", "Guid", "Half",
        "HashCode", "Index", "Int128", "Int16", "Int32", "Int64", "IntPtr", "Lazy", "LoaderOptimization", "MarshalByRefObject", "Math", "MathF", "Memory",
        "MemoryExtensions", "MidpointRounding", "ModuleHandle", "MulticastDelegate", "Nullable", "Object", "OperatingSystem", "PlatformID", "Predicate",
        "Progress", "Random", "Range", "ReadOnlyMemory", "ReadOnlySpan", "ResolveEventArgs", "RuntimeArgumentHandle", "SByte", "SequencePosition",
        "Single", "Span", "String", "StringComparer", "StringComparison", "StringSplitOptions", "TimeOnly", "TimeProvider", "TimeSpan", "TimeZone",
        "TimeZoneInfo", "Tuple", "Type", "TypeCode", "TypedReference", "UInt128", "UInt16", "UInt32", "UInt64", "UIntPtr", "Uri", "UriBuilder",
        "UriComponents", "UriFormat", "UriHostNameType", "UriKind", "UriParser", "UriPartial", "UriTemplate", "ValueTuple", "ValueType", "Version", "Void",
        "WeakReference", "AppDomainSetup", "CLSCompliantAttribute", "ConsoleSpecialKey", "ContextStaticAttribute", "FlagsAttribute", "GCCollectionMode",
        "GCGenerationInfo", "GCMemoryInfo", "GCNotificationStatus", "GenericUriParserOptions", "LoaderOptimizationAttribute", "LocalDataStoreSlot",
        "MTAThreadAttribute", "NonSerializedAttribute", "ObsoleteAttribute", "ParamArrayAttribute", "RuntimeFieldHandle", "RuntimeMethodHandle",
        "RuntimeTypeHandle", "SerializableAttribute", "STAThreadAttribute", "StringNormalizationExtensions", "ThreadStaticAttribute", "TupleExtensions",
        "UnitySerializationHolder", "UriCreationOptions",

        // System.Collections.Generic
        "CollectionExtensions", "Comparer", "Dictionary", "EqualityComparer", "HashSet", "KeyValuePair", "LinkedList", "LinkedListNode", "List",
        "OrderedDictionary", "PriorityQueue", "Queue", "ReferenceEqualityComparer", "SortedDictionary", "SortedList", "SortedSet", "Stack", "TreeSet",

        // System.IO
        "BinaryReader", "BinaryWriter", "BufferedStream", "Directory", "DirectoryInfo", "DriveInfo", "DriveType", "EnumerationOptions", "ErrorEventArgs",
        "File", "FileAccess", "FileAttributes", "FileInfo", "FileMode", "FileOptions", "FileShare", "FileStream", "FileStreamOptions", "FileSystemInfo",
        "FileSystemWatcher", "HandleInheritability", "MatchCasing", "MatchType", "MemoryStream", "NotifyFilters", "Path", "RandomAccess", "SearchOption",
        "SeekOrigin", "Stream", "StreamReader", "StreamWriter", "StringReader", "StringWriter", "TextReader", "TextWriter", "UnixFileMode",
        "UnmanagedMemoryAccessor", "UnmanagedMemoryStream", "WaitForChangedResult", "WatcherChangeTypes",

        // System.Linq
        "AsyncEnumerable", "Enumerable", "EnumerableExecutor", "EnumerableQuery", "ImmutableArrayExtensions", "Lookup", "OrderedParallelQuery",
        "ParallelEnumerable", "ParallelExecutionMode", "ParallelMergeOptions", "ParallelQuery", "Queryable",

        // System.Net.Http
        "ByteArrayContent", "ClientCertificateOption", "DelegatingHandler", "FormUrlEncodedContent", "HeaderEncodingSelector", "HttpClient",
        "HttpClientHandler", "HttpCompletionOption", "HttpContent", "HttpKeepAlivePingPolicy", "HttpMessageHandler", "HttpMessageInvoker", "HttpMethod",
        "HttpRequestError", "HttpRequestMessage", "HttpRequestOptions", "HttpRequestOptionsKey", "HttpResponseMessage", "HttpVersionPolicy",
        "MessageProcessingHandler", "MultipartContent", "MultipartFormDataContent", "ReadOnlyMemoryContent", "SocketsHttpConnectionContext",
        "SocketsHttpHandler", "SocketsHttpPlaintextStreamFilterContext", "StreamContent", "StringContent",

        // System.Threading and System.Threading.Tasks
        "ApartmentState", "AsyncFlowControl", "AsyncLocal", "AsyncLocalValueChangedArgs", "AutoResetEvent", "Barrier", "CancellationToken",
        "CancellationTokenRegistration", "CancellationTokenSource", "CompressedStack", "ConcurrentExclusiveSchedulerPair", "ConfigureAwaitOptions",
        "ContextCallback", "CountdownEvent", "EventResetMode", "EventWaitHandle", "ExecutionContext", "HostExecutionContext",
        "HostExecutionContextManager", "Interlocked", "IOCompletionCallback", "LazyInitializer", "LazyThreadSafetyMode", "Lock", "LockCookie",
        "LockRecursionPolicy", "ManualResetEvent", "ManualResetEventSlim", "Monitor", "Mutex", "NativeOverlapped", "NamedWaitHandleOptions", "Overlapped",
        "Parallel", "ParallelLoopResult", "ParallelLoopState", "ParallelOptions", "ParameterizedThreadStart", "PeriodicTimer", "PreAllocatedOverlapped",
        "ReaderWriterLock", "ReaderWriterLockSlim", "RegisteredWaitHandle", "Semaphore", "SemaphoreSlim", "SendOrPostCallback", "SpinLock", "SpinWait",
        "SynchronizationContext", "Task", "TaskAsyncEnumerableExtensions", "TaskCanceledException", "TaskCompletionSource", "TaskContinuationOptions",
        "TaskCreationOptions", "TaskExtensions", "TaskFactory", "TaskScheduler", "TaskStatus", "TaskToAsyncResult", "Thread", "ThreadLocal", "ThreadPool",
        "ThreadPoolBoundHandle", "ThreadPriority", "ThreadStart", "ThreadState", "Timeout", "Timer", "TimerCallback", "ValueTask", "Volatile",
        "WaitCallback", "WaitHandle", "WaitHandleExtensions", "WaitOrTimerCallback",

        // Namespaces that stand where a type could
        "AccsGen", "System",
    };

    /// <summary>Endings of whole families of framework types, and <c>Client</c>: that is how clients are called.</summary>
    private static readonly string[] s_endings = ["Client", "Comparer", "EventArgs", "EventHandler", "Exception", "UriParser"];

    /// <summary>Whether the name belongs to the runtime or the framework, or has the form of theirs (<c>Accs…</c>, <c>ISomething</c>).</summary>
    public static bool Contains(string name) =>
        s_runtime.Contains(name)
        || s_framework.Contains(name)
        || name.StartsWith("Accs", StringComparison.Ordinal)
        || (name.Length > 2 && name[0] == 'I' && char.IsUpper(name[1]) && (char.IsLower(name[2]) || char.IsDigit(name[2])))
        || s_endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal));
}
